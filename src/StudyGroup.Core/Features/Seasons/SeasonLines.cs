using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Presenting;
using StudyGroup.Core.Features.Seminars;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Seasons;

/// <summary>What there is to say about a season, one line for each kind of thing. Whatever there wasn't is left out.</summary>
internal static class SeasonLines
{
    private const int MaxPresenters = 10;

    /// <summary>"9 seminars held, 3 not held".</summary>
    public static string HeldOf(Season season)
    {
        var (held, not) = (season.Held.Count(), season.NotHeld.Count());
        var cancelled = season.Seminars.Length - held - not;
        return string.Join(", ", new[]
        {
            held switch { 0 => "No seminar held", 1 => "1 seminar held", _ => $"{held} seminars held" },
            not == 0 ? null : $"{not} not held",
            cancelled == 0 ? null : $"{cancelled} cancelled",
        }.OfType<string>());
    }

    /// <summary>"▰▰▰▰▰▰▰▰▱ 8 of 9 held": a cell for each seminar that wasn't cancelled, up to a width that fits a phone.</summary>
    public static string Bar(Season season)
    {
        var (held, all) = (season.Held.Count(), season.Held.Count() + season.NotHeld.Count());
        return all == 0 ? "nothing held" : $"{Progress.Bar(held, all)} {held} of {all} held";
    }

    /// <summary>"March 2025 to June 2026": the months of the first and the last held seminar; null if none had a date.</summary>
    public static string? Months(Season season)
    {
        var days = season.Held.Select(s => s.Date.Known()?.Day).OfType<LocalDate>().Order().ToList();
        if (days is not [var first, .. var rest]) return null;
        var last = rest.Count == 0 ? first : rest[^1];
        if (first.ToYearMonth() == last.ToYearMonth()) return DateWords.Month(first, withYear: true);
        return $"{DateWords.Month(first, withYear: first.Year != last.Year)} to {DateWords.Month(last, withYear: true)}";
    }

    /// <summary>"Presented by @Ana ×3, Ben Orr ×2 and Cy"; null if nobody did. The most frequent come first.</summary>
    public static Line? Presenters(Season season)
    {
        ImmutableArray<Line> all =
            [.. TimesPresented.Of(season.Held).Select(p =>
                (Line)$"{SeminarWords.Presenter(p.Presenter)}{(p.Times == 1 ? "" : $" ×{p.Times}")}")];
        if (all.IsEmpty) return null;
        var rest = all.Length - MaxPresenters;
        return $"Presented by {Lists.And(rest > 1 ? [.. all.Take(MaxPresenters), (Line)$"{rest} more"] : all)}";
    }

    /// <summary>"24 points, 19 of them discussed"; null if there were none.</summary>
    public static string? Points(Season season) => (season.Points, season.PointsDiscussed) switch
    {
        (0, _) => null,
        (1, 0) => "1 point",
        (1, _) => "1 point, discussed",
        (var points, 0) => $"{points:N0} points",
        var (points, discussed) when points == discussed => $"{points:N0} points, all of them discussed",
        var (points, discussed) => $"{points:N0} points, {discussed:N0} of them discussed",
    };

    /// <summary>"14 readings": what there was to read for the seminars that were held; null if nothing was listed.</summary>
    public static string? Readings(Season season) => season.Held.Sum(s => s.Readings.Length) switch
    {
        0 => null,
        1 => "1 reading",
        var count => $"{count:N0} readings",
    };
}
