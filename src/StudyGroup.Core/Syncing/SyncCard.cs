using StudyGroup.Core.Groups;
using StudyGroup.Core.Plans;
using StudyGroup.Core.Replies;

namespace StudyGroup.Core.Syncing;

/// <summary>Which README is followed, and how far.</summary>
internal static class SyncCard
{
    /// <summary>The action that has it looked at.</summary>
    public const string LookNow = "sync-look";

    /// <summary>The card.</summary>
    /// <param name="group">The group.</param>
    /// <param name="stored">How far it was followed.</param>
    public static Card Of(Group group, Sync stored)
    {
        var command = new Span.Command("manage sync");
        if (group.Settings.Readme is not { } readme)
            return new Card { Title = $"Following a README", Lines = [$"None is followed: a README on the web whose changes I propose, or apply. To follow one: {command} url."] };
        var sync = stored.For(readme);
        return new Card
        {
            Title = $"Following a README",
            Tone = sync.Problem is null ? Tone.Plain : Tone.Warning,
            Lines =
            [
                $"{ReadmeWords.Say(readme)}",
                sync.LookedAt is { } last ? (Line)$"Looked at {new Span.Moment(last, MomentLook.Relative)}; next {new Span.Moment(SyncRules.NextLook(readme, sync)!.Value, MomentLook.Relative)}." : $"I look at it in a moment.",
                .. sync.Problem is { } problem ? [(Line)$"{new Span.Strong("The last look found nothing to follow.")} {problem}"] : Array.Empty<Line>(),
                .. sync.Open is null ? Array.Empty<Line>() : [(Line)$"What changed in it waits for an answer."],
                $"What is changed here stays, until the README says something new about the same. All that differs shows with {new Span.Command("manage import")} link:{readme.Url.AbsoluteUri}",
                $"To stop: {command} stop:True.",
            ],
            Buttons =
            [
                .. sync.Open is { } open ? [new Button("Show what changed", Previews.PageOf(open.Draft, 0), Weight.Main)] : Array.Empty<Button>(),
                new Button("Look now", new ActionId(LookNow)),
            ],
        };
    }

    /// <summary>What hinders it, or null.</summary>
    public static string? Problem(Group group, Sync sync) => group.Settings.Readme is { } readme ? sync.For(readme).Problem : null;
}
