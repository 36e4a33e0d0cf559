using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.ReadmeSync;

/// <summary><c>/manage sync</c>: follows a README on the web; what changes there is proposed to organizers, or applied.</summary>
/// <param name="changes">Makes the change, with what follows from it.</param>
/// <param name="posts">What was posted.</param>
/// <param name="channels">The channels as they are.</param>
/// <param name="follow">Looks at the README.</param>
public sealed class ManageSync(GroupChanges changes, IPosts posts, IChannels channels, FollowReadme follow) : ICommand, ISuggests, IAnswersButtons
{
    private static readonly string[] Rhythms = ["15 minutes", "1 hour", "6 hours", "12 hours", "1 day", "7 days"];

    private const string Ask = "ask";
    private const string Itself = "itself";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage sync", "Follow a README on the web: what changes there I propose, or apply",
        new OptionSpec("url", "Where the README is, https") { Longest = WebAddress.Longest },
        new OptionSpec("every", "How often I look at it, such as 12 hours; every 6 hours if nothing was ever said") { Suggests = true, Longest = 50 },
        new OptionSpec("channel", "Where I propose what changes, or tell of it; where reminders go if nothing was ever said", OptionKind.Channel),
        new OptionSpec("apply", "Whether an organizer has to agree; I ask if nothing was ever said")
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
        if (options.Values.Keys.All(name => name == "stop")) return new Reply.Private(Shown(call.Group));
        if (Wanted(call.Group.Settings, options).IsRefused(out var refusal, out var readme)) return refusal;
        if (await ForeignChannel.RefuseAsync(call, channels) is { } foreign) return foreign;
        return options.Text("url") is not null && await follow.WhyNotAsync(call.Group, readme, call.Now) is { } wrong ? wrong : await FollowAsync(call);
    }

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (!call.IsOrganizer) return Organizers.Only;
        return (await follow.LookAsync(call.Group.Id, call.Now, again: true)).IsRefused(out var refusal, out var looked) ? refusal : new Reply.Replace(Shown(looked.Group));
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) =>
        from every in Rhythms
        where every.Contains(call.Typed.Trim(), StringComparison.OrdinalIgnoreCase)
        select new Suggestion($"every {every}", every);

    // What is not said stays as it is.
    private static Outcome<FollowedReadme> Wanted(GroupSettings settings, Options options)
    {
        var known = settings.Readme;
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
            if (ReadmeInterval.Read(often).IsRefused(out var wrong, out var period)) return wrong;
            every = period.ToDuration();
        }

        var itself = options.Text("apply") is { } apply ? apply == Itself : known?.AppliesItself ?? false;
        return (options.Channel("channel")?.Id ?? known?.Channel ?? settings.Channel) is { } channel
            ? new FollowedReadme(url, every, channel, itself)
            : new Refusal($"Say in which “channel” I propose what changes; organizers should read it.");
    }

    private async Task<Reply> FollowAsync(CommandCall call)
    {
        // The newest settings count: another organizer may have changed something else of them meanwhile.
        var changed = await changes.ChangeAsync(call, group => Wanted(group.Settings, call.Options).IsRefused(out var no, out var readme)
            ? no
            : group with { Settings = group.Settings with { Readme = readme } });
        if (changed.IsRefused(out var refusal, out var saved)) return refusal;
        var channel = saved.Group.Settings.Readme!.Channel;
        var rights = call.Options.Channel("channel")?.Rights ?? await channels.RightsAsync(call.Group.Server, channel);
        var card = Shown(saved.Group).WithUndo(saved);
        return new Reply.Private(SettingsCheck.OfChannel(channel, rights).ToArray() is { Length: > 0 } notes
            ? card with { Tone = Tone.Warning, Fields = [new Field("In Discord", [.. notes.Select(n => n.AsItem())]), .. card.Fields] }
            : card);
    }

    private async Task<Reply> StopAsync(Call call)
    {
        if (call.Group.Settings.Readme is not { } readme) return FollowReadme.None;
        var changed = await changes.ChangeAsync(call, group => group with { Settings = group.Settings with { Readme = null } });
        if (changed.IsRefused(out var refusal, out var saved)) return refusal;
        var open = follow.StateOf(call.Group.Id).Open is null ? "" : " What I proposed can still be applied.";
        return new Reply.Private(new Card { Title = $"No README any more", Lines = [$"I do not look at {readme.Link("it")} again.{open}"] }.WithUndo(saved));
    }

    private Card Shown(Group group) => SyncCard.Of(group, follow.StateOf(group.Id), posts);
}
