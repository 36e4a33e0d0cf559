using System.Collections.Immutable;
using NodaTime;

namespace StudyGroup.Core.Dates.Grammar;

/// <summary>Places in a month that a rhythm names: "the first and third tuesday", "the 1st and 15th", "the last day".</summary>
/// <param name="Which">The positions in order, without duplicates; -1 is the last.</param>
/// <param name="Weekday">The weekday that's counted; null for days.</param>
/// <param name="OfPlural">Whether the weekday is in the plural: "first mondays".</param>
internal sealed record RhythmPlaces(ImmutableArray<int> Which, IsoDayOfWeek? Weekday, bool OfPlural)
{
    private const int MaxPlaces = 5;

    /// <summary>The places at the start of the text; null if there are none that every month has.</summary>
    public static Read<RhythmPlaces>? Of(Words words)
    {
        var which = new HashSet<int>();
        (IsoDayOfWeek? Weekday, bool Plural, bool SaysDay) noun = default;
        while (One(words.Past("the")) is { } place)
        {
            which.Add(place.Value);
            words = place.Rest;
            if (Names.WeekdayOrPlural(words) is { } weekday)
            {
                if (noun.Weekday is { } other && other != weekday.Value) return null;
                noun = (weekday.Value, words.First.Text.EndsWith('s') && Names.Weekday(words) is null, false);
                words = weekday.Rest;
            }
            else if ((words.After("day") ?? words.After("days")) is { } day)
            {
                noun = noun with { SaysDay = true };
                words = day;
            }

            if (Next(words) is not { } next || One(next.Past("the")) is null) break;
            words = next;
        }

        var isSound = noun.Weekday is not null
            ? !noun.SaysDay && which.All(w => w <= 4)
            : which.All(w => w <= 28) && (noun.SaysDay || !which.Contains(-1));
        return which.Count is > 0 and <= MaxPlaces && isSound
            ? new(new RhythmPlaces([.. which.OrderBy(w => w < 0 ? int.MaxValue : w)], noun.Weekday, noun.Plural), words)
            : null;
    }

    /// <summary>The rhythm of these places, every so many months.</summary>
    public Rhythm Every(int months) =>
        Weekday is { } weekday ? new Rhythm.OfMonthsOnWeekday(months, Which, weekday, null) : new Rhythm.OfMonths(months, Which, null);

    private static Read<int>? One(Words words) =>
        words.After("last") is { } last ? new(-1, last) : Numerals.Ordinal(words) is { Value: > 0 } which ? which : null;

    private static Words? Next(Words words) =>
        words.After(",", "and") ?? words.After("and") ?? words.After("&") ?? words.After("/") ?? words.After(",");
}
