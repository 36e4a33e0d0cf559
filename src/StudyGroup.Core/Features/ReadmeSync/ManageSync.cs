using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.ReadmeSync;

/// <summary><c>/manage sync</c>: follows a README on the web and proposes its changes to organizers, or applies them.</summary>
public sealed class ManageSync(GroupChanges changes, IPosts posts, IChannels channels, FollowReadme follow) : ICommand, ISuggests,
IAnswersButtons
{
    private static readonly string[] Rhythms = ["15 minutes", "1 hour", "6 hours", "12 hours", "1 day", "7 days"];

    private const string Ask = "ask";
    private const string Itself = "itself";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage sync", "Follow a README on the web: I propose its changes, or apply them",
        new OptionSpec("url", "The README's https link") { MaxLength = WebAddress.MaxLength },
        new OptionSpec("series", "Which series to follow, if it has several (its heading)") { MaxLength = FollowedReadme.MaxSeriesLength },
        new OptionSpec("every", "How often I check it, such as 12 hours (default: every 6 hours)") { Suggests = true, MaxLength = 50 },
        new OptionSpec("channel", "Where I propose or announce its changes (default: where reminders go)", OptionKind.Channel),
        new OptionSpec("apply", "Whether an organizer has to agree (default: I ask)")
        {
            Choices =
            [
                (Ask, "Ask: propose changes, with Apply and Ignore"),
                (Itself, "By itself: apply clear changes, ask about the rest"),
            ],
        },
        new OptionSpec("stop", "Stop following it", OptionKind.YesNo))
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
        if (options.Yes("stop"))
            return options.Values.Count == 1 ? await StopAsync(call) : new Refusal($"Use “stop” on its own, or say what to follow.");
        if (options.Values.Keys.All(name => name == "stop")) return new Reply.Private(Shown(call.Group));
        if (Wanted(call.Group.Settings, options).IsRefused(out var refusal, out var readme)) return refusal;
        if (await ForeignChannel.RefuseAsync(call, channels) is { } foreign) return foreign;
        return (options.Text("url") ?? options.Text("series")) is not null
            && await follow.WhyNotAsync(call.Group, readme, call.Now) is { } wrong
            ? wrong
            : await FollowAsync(call);
    }

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (!call.IsOrganizer) return Organizers.Only;
        return (await follow.LookAsync(call.Group.Id, call.Now, again: true)).IsRefused(out var refusal, out var looked)
            ? refusal
            : new Reply.Replace(Shown(looked.Group));
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) =>
        from every in Rhythms
        where every.Contains(call.Typed.Trim(), StringComparison.OrdinalIgnoreCase)
        select new Suggestion($"every {every}", every);

    // Options that aren't given stay as they are.
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

        var every = known?.Every ?? FollowedReadme.DefaultInterval;
        if (options.Text("every") is { } often)
        {
            if (ReadmeInterval.Read(often).IsRefused(out var wrong, out var period)) return wrong;
            every = period.ToDuration();
        }

        var itself = options.Text("apply") is { } apply ? apply == Itself : known?.AppliesItself ?? false;
        return (options.Channel("channel")?.Id ?? known?.Channel ?? settings.Channel) is { } channel
            ? new FollowedReadme(url, every, channel, itself)
            {
                Series = options.Text("series") ?? (url == known?.Url ? known.Series : null),
            }
            : new Refusal($"Pick a “channel” where I propose changes, one that organizers read.");
    }

    private async Task<Reply> FollowAsync(CommandCall call)
    {
        // Starts from the newest settings: another organizer may have changed something else in the meantime.
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
        var open = follow.StateOf(call.Group.Id).Open is null ? "" : " My last proposal can still be applied.";
        return new Reply.Private(
            new Card
            {
                Title = $"No longer following a README",
                Lines = [$"I won't check {readme.Link("it")} again.{open}"],
            }.WithUndo(saved));
    }

    private Card Shown(Group group) => SyncCard.Of(group, follow.StateOf(group.Id), posts);
}
