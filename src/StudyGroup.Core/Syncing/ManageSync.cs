using StudyGroup.Core.Commands;
using StudyGroup.Core.Groups;
using StudyGroup.Core.History;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Web;

namespace StudyGroup.Core.Syncing;

/// <summary><c>/manage sync</c>: follows a README on the web; what changes there is proposed to organizers, or applied.</summary>
/// <param name="groups">The groups.</param>
/// <param name="syncs">How far READMEs were followed.</param>
/// <param name="channels">The channels as they are.</param>
/// <param name="follow">Looks at the README.</param>
public sealed class ManageSync(IGroups groups, ISyncs syncs, IChannels channels, FollowReadme follow) : ICommand, ISuggests, IAnswersButtons
{
    private static readonly string[] Rhythms = ["15 minutes", "1 hour", "6 hours", "12 hours", "1 day", "7 days"];

    private const string Ask = "ask";
    private const string Itself = "itself";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage sync", "Follow a README on the web: what changes there I propose, or apply",
        new OptionSpec("url", "Where the README is, https") { Longest = WebAddress.Longest },
        new OptionSpec("every", "How often I look at it, such as 6 hours; that often if you say nothing") { Suggests = true, Longest = 50 },
        new OptionSpec("channel", "Where I propose what changes, or tell of it; where reminders go if you say nothing", OptionKind.Channel),
        new OptionSpec("apply", "Whether an organizer has to agree; I ask if you say nothing")
        {
            Choices = [(Ask, "Ask: propose it, with Apply and Ignore"), (Itself, "By itself; what is not clear is proposed all the same")],
        },
        new OptionSpec("stop", "Follow it no more", OptionKind.YesNo))
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [SyncCard.LookNow];

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        var options = call.Options;
        if (options.Yes("stop")) return options.Values.Count == 1 ? await StopAsync(call) : new Refusal($"Say “stop” alone, or what to follow.");
        if (options.Values.Count == 0 || options.Values is { Count: 1 } && options.YesOrNo("stop") is false) return new Reply.Private(SyncCard.Of(call.Group, syncs.Of(call.Group.Id)));
        if (Wanted(call).IsRefused(out var refusal, out var readme)) return refusal;
        return options.Text("url") is not null && await follow.WhyNotAsync(call.Group, readme, call.Now) is { } wrong ? wrong : await FollowAsync(call, readme);
    }

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (!call.IsOrganizer) return Organizers.Only;
        return (await follow.LookAsync(call.Group.Id, call.Now)).IsRefused(out var refusal, out var looked)
            ? refusal
            : new Reply.Replace(SyncCard.Of(looked.Group, syncs.Of(call.Group.Id)));
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) =>
        from every in Rhythms
        where every.Contains(call.Typed.Trim(), StringComparison.OrdinalIgnoreCase)
        select new Suggestion($"every {every}", every);

    // What is not said stays as it is.
    private static Outcome<FollowedReadme> Wanted(CommandCall call)
    {
        var (known, options) = (call.Group.Settings.Readme, call.Options);
        var url = known?.Url;
        if (options.Text("url") is { } typed)
        {
            if (WebAddress.Read(typed).IsRefused(out var wrong, out url)) return wrong;
        }
        else if (url is null)
        {
            return FollowReadme.None;
        }

        var every = known?.Every ?? FollowedReadme.Usually;
        if (options.Text("every") is { } often)
        {
            if (FollowedReadme.ReadEvery(often).IsRefused(out var wrong, out var period)) return wrong;
            every = period.ToDuration();
        }

        var itself = options.Text("apply") is { } apply ? apply == Itself : known?.AppliesItself ?? false;
        return (options.Channel("channel")?.Id ?? known?.Channel ?? call.Group.Settings.Channel) is { } channel
            ? new FollowedReadme(url, every, channel, itself)
            : new Refusal($"Say in which “channel” I propose what changes; organizers should read it.");
    }

    private async Task<Reply> FollowAsync(CommandCall call, FollowedReadme readme)
    {
        var changed = await SetAsync(call, readme);
        if (changed.IsRefused(out var refusal, out var saved)) return refusal;
        var rights = call.Options.Channel("channel")?.Rights ?? await channels.RightsAsync(call.Group.Id, readme.Channel);
        var card = SyncCard.Of(saved.Group, syncs.Of(call.Group.Id)).WithUndo(saved);
        return new Reply.Private(SettingsCheck.OfChannel(readme.Channel, rights).ToArray() is { Length: > 0 } notes
            ? card with { Tone = Tone.Warning, Fields = [new Field("In Discord", [.. notes.Select(n => n.AsItem())]), .. card.Fields] }
            : card);
    }

    private async Task<Reply> StopAsync(Call call)
    {
        if (call.Group.Settings.Readme is not { } readme) return FollowReadme.None;
        var changed = await SetAsync(call, null);
        if (changed.IsRefused(out var refusal, out var saved)) return refusal;
        return new Reply.Private(new Card { Title = $"No README any more", Lines = [$"I do not look at {readme.Link("it")} again. What I proposed can still be applied."] }.WithUndo(saved));
    }

    private Task<Outcome<Changed>> SetAsync(Call call, FollowedReadme? readme) =>
        groups.ChangeAsync(call, group => group with { Settings = group.Settings with { Readme = readme } });
}
