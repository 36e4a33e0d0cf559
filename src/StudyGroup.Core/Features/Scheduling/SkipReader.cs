using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Scheduling;

/// <summary>Reads the days that a plan skips, as an organizer types them.</summary>
internal static partial class SkipReader
{
    private const string Usual = "no seminar";

    /// <summary>
    /// Reads "24 dec to 6 jan: winter break; 2027-04-02": days or ranges with "to", each with an optional reason after ":", separated by
    /// ";" or line breaks.
    /// </summary>
    /// <returns>The breaks without ids, or a refusal.</returns>
    public static Outcome<Skipped> Read(string typed, GroupSettings settings, Instant now)
    {
        var breaks = ImmutableArray.CreateBuilder<Break>();
        foreach (var item in typed.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (days, reason) = item.IndexOf(": ", StringComparison.Ordinal) is var colon and > 0
                ? (item[..colon], item[(colon + 2)..].Trim())
                : (item, Usual);
            var ends = To().Split(days);
            if (ends.Length > 2)
                return new Refusal(
                    $"I can't read “{Texts.Cut(days, 40)}” as one break: it has more than two days. Separate breaks with “;”.");
            if (DayReader.Read(ends[0], settings, now).IsRefused(out var refusal, out var from)) return refusal;
            var until = from;
            if (ends.Length == 2 && DayReader.Read(ends[1], settings, now).IsRefused(out refusal, out until)) return refusal;
            breaks.Add(new Break { From = from.Day, Until = until.Day, Reason = Texts.Cut(reason, Break.MaxReasonLength) });
        }

        return new Skipped(breaks.ToImmutable());
    }

    [GeneratedRegex(@"\s+(?:to|until|till|–|—)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex To();
}

/// <summary>The days to skip.</summary>
/// <param name="Breaks">The breaks, without ids.</param>
internal sealed record Skipped(ImmutableArray<Break> Breaks);
