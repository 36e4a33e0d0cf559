using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.ReadmeSync;

/// <summary>Shows which README a group follows, and how it's going.</summary>
internal static class SyncCard
{
    /// <summary>The action that checks it now.</summary>
    public const string LookNow = "sync-look";

    /// <summary>The card.</summary>
    public static Card Of(Group group, Sync state, IPosts posts)
    {
        var command = new Span.Command("manage sync");
        if (group.Settings.Readme is not { } readme)
            return new Card
            {
                Title = $"Following a README",
                Lines =
                [
                    $"I'm not following one. I can follow a README on the web and propose its changes, or apply them. "
                        + $"To start, use {command} url.",
                ],
            };
        var sync = state.For(readme);
        return new Card
        {
            Title = $"Following a README",
            Tone = sync.Problem is null ? Tone.Plain : Tone.Warning,
            Lines =
            [
                $"{ReadmeWords.Say(readme)}",
                sync.LookedAt is { } last
                    ? (Line)($"Last check {new Span.Moment(last, TimestampStyle.Relative)} · next "
                        + $"{new Span.Moment(SyncRules.NextCheck(readme, sync)!.Value, TimestampStyle.Relative)}")
                    : $"I'll check it in a moment.",
                .. sync.Problem is { } problem
                    ? [(Line)$"{new Span.Bold("I couldn't use it at the last check.")} {problem}"]
                    : Array.Empty<Line>(),
                .. sync.Open is { } open ? [Waits(ReadmeProposal.Find(posts, group.Id, open.Draft), group.Server)] : Array.Empty<Line>(),
                $"Your own changes stay until the README says something new about the same thing. "
                    + $"To see all differences, use {new Span.Command("manage import")} link:{readme.Url.AbsoluteUri}",
                $"To stop, use {command} stop:True.",
            ],
            Buttons = [new Button("Check now", new ActionId(LookNow))],
        };
    }

    /// <summary>What's wrong with it, or null.</summary>
    public static string? Problem(Group group, Sync sync) => group.Settings.Readme is { } readme ? sync.For(readme).Problem : null;

    private static Line Waits(Post? proposal, ServerId server) => proposal switch
    {
        { State: PostState.Posted, Channel: { } channel, Message: { } message } =>
            $"Its changes are waiting for an answer: {new Span.Message("see my proposal", server, channel, message)}.",
        { State: PostState.Failed or PostState.Skipped or PostState.Unknown, Reason: var reason } =>
            $"{new Span.Bold("I couldn't post its changes.")} {reason} Once that's fixed, press Check now.",
        _ => $"I'm about to post its changes.",
    };
}
