using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.ReadmeSync;

/// <summary>Which README is followed, and how far.</summary>
internal static class SyncCard
{
    /// <summary>The action that has it looked at.</summary>
    public const string LookNow = "sync-look";

    /// <summary>The card.</summary>
    /// <param name="group">The group.</param>
    /// <param name="state">How far any README was followed, with what was answered since.</param>
    /// <param name="posts">What was posted.</param>
    public static Card Of(Group group, Sync state, IPosts posts)
    {
        var command = new Span.Command("manage sync");
        if (group.Settings.Readme is not { } readme)
            return new Card { Title = $"Following a README", Lines = [$"None is followed: a README on the web whose changes I propose, or apply. To follow one: {command} url."] };
        var sync = state.For(readme);
        return new Card
        {
            Title = $"Following a README",
            Tone = sync.Problem is null ? Tone.Plain : Tone.Warning,
            Lines =
            [
                $"{ReadmeWords.Say(readme)}",
                sync.LookedAt is { } last ? (Line)$"Looked at {new Span.Moment(last, MomentLook.Relative)}; next {new Span.Moment(SyncRules.NextLook(readme, sync)!.Value, MomentLook.Relative)}." : $"I look at it in a moment.",
                .. sync.Problem is { } problem ? [(Line)$"{new Span.Strong("The last look found nothing to follow.")} {problem}"] : Array.Empty<Line>(),
                .. sync.Open is { } open ? [Waits(ReadmeProposal.Find(posts, group.Id, open.Draft))] : Array.Empty<Line>(),
                $"What is changed here stays, until the README says something new about the same. All that differs shows with {new Span.Command("manage import")} link:{readme.Url.AbsoluteUri}",
                $"To stop: {command} stop:True.",
            ],
            Buttons = [new Button("Look now", new ActionId(LookNow))],
        };
    }

    /// <summary>What hinders it, or null.</summary>
    public static string? Problem(Group group, Sync sync) => group.Settings.Readme is { } readme ? sync.For(readme).Problem : null;

    private static Line Waits(Post? proposal) => proposal switch
    {
        { State: PostState.Posted, Channel: { } channel, Message: { } message } =>
            $"What changed in it waits for an answer: {new Span.Message("there it is", proposal.Group, channel, message)}.",
        { State: PostState.Failed or PostState.Skipped or PostState.Unknown, Reason: var reason } =>
            $"{new Span.Strong("What changed in it could not be posted.")} {reason} When that is mended, press Look now.",
        _ => $"What changed in it is about to be posted.",
    };
}
