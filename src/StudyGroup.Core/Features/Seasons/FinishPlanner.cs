using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Seasons;

/// <summary>Plans the end of the current season. The preview says which seminars were held and which weren't.</summary>
public sealed class FinishPlanner : IPlanner
{
    /// <summary>The kind of plan.</summary>
    internal const string Name = "book-finish";

    /// <summary>The input with the number of the season that is meant.</summary>
    internal const string Which = "season";

    private const int MaxNamed = 3;

    /// <inheritdoc />
    public string Kind => Name;

    /// <inheritdoc />
    public Outcome<Plan> Make(Group group, Options inputs, Instant now)
    {
        if (SeasonRules.Finish(group, (int)(inputs.Number(Which) ?? group.Season)).IsRefused(out var refusal, out var after))
            return refusal;
        var season = Season.Of(group, now);
        ImmutableArray<Line> notHeld = [.. season.NotHeld.Select(SeminarWords.Called)];
        return new Plan($"Finish {season.Name}", after, [.. notHeld.IsEmpty ? Array.Empty<Line>() : [StillAhead(notHeld)]])
        {
            ConfirmLabel = "Finish",
            Lines =
            [
                $"{SeasonLines.HeldOf(season)}",
                $"They stay readable in {new Span.Command("book past")} and {new Span.Command("schedule")} season:{season.Number}, "
                    + $"but can't be changed any more.",
                $"The next book's seminars start at number 1. All other settings stay.",
                .. group.Settings.Readme is null
                    ? Array.Empty<Line>()
                    : [(Line)$"I'll stop following {ReadmeWords.Link(group.Settings.Readme)}, so that it doesn't fill the next schedule."],
                .. group.Settings.Channel is { } channel ? [(Line)$"A summary goes out in {channel}."] : Array.Empty<Line>(),
            ],
            Next = [$"Set up the next book with {new Span.Command("setup")} whenever you're ready."],
        };
    }

    private static Line StillAhead(ImmutableArray<Line> notHeld)
    {
        var rest = notHeld.Length - MaxNamed;
        ImmutableArray<Line> named = rest > 1 ? [.. notHeld.Take(MaxNamed), $"{rest} more"] : notHeld;
        return notHeld.Length == 1
            ? $"{named[0]} hasn't been held. It goes into the archive as not held, and nobody is reminded of it."
            : (Line)$"{Lists.And(named)} haven't been held. They go into the archive as not held, and nobody is reminded of them.";
    }
}
