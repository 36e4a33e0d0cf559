using System.Globalization;
using NodaTime;

namespace StudyGroup.Core.Dates.Grammar;

/// <summary>
/// Reads times that need no day or time of day: "in 90 minutes", "an hour later", or Discord's own timestamps.
/// </summary>
internal static class Moments
{
    /// <summary>The way to read such a moment at the start of the text; the moment is null if there's no date to count from.</summary>
    public static Read<Func<Asked, Instant?>>? Of(Words words)
    {
        if (words.IsEmpty) return null;
        if (Stamp(words) is { } stamp) return stamp;
        if (words.After("in") is { } within)
            return Spans.Of(within) is { } ahead && !Spans.IsOfDays(ahead.Value) ? Now(ahead.Value, ahead.Rest) : null;
        if (RelativeDays.Span(words) is { } moved)
            return Spans.IsOfDays(moved.Value)
                ? null
                : new(asked => asked.From is { } from ? Moved(from.StartIn(asked.Settings), moved.Value, asked) : null, moved.Rest);
        if (Spans.Of(words) is not { } span || Spans.IsOfDays(span.Value)) return null;
        if (span.Rest.After("from", "now") is { } now) return Now(span.Value, now);
        return span.Rest.After("ago") is { } ago ? Now(SpanReader.Back(span.Value), ago) : null;
    }

    private static Read<Func<Asked, Instant?>> Now(Period span, Words rest) => new(asked => Moved(asked.Now, span, asked), rest);

    // Days are calendar days; hours are exact, whatever the clocks do.
    private static Instant? Moved(Instant from, Period span, Asked asked)
    {
        if (SpanReader.IsTooLong(span)) return SpanReader.IsBack(span) ? Instant.MinValue : Instant.MaxValue;
        var days = new PeriodBuilder(span) { Hours = 0, Minutes = 0 }.Build();
        var start = days.Equals(Period.Zero)
            ? from
            : (from.InZone(asked.Settings.Zone).LocalDateTime + days).InZoneLeniently(asked.Settings.Zone).ToInstant();
        return start + Duration.FromHours(span.Hours) + Duration.FromMinutes(span.Minutes);
    }

    // See https://docs.discord.com/developers/reference#message-formatting-formats.
    private static Read<Func<Asked, Instant?>>? Stamp(Words words)
    {
        if (words.After("<", "t", ":") is not { IsEmpty: false } rest || !rest.First.IsNumber) return null;
        if (!long.TryParse(rest.First.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > 253_000_000_000)
            return null;
        rest = rest.Skip(1);
        if (rest.AtOnce(":") is { IsEmpty: false } style) rest = style.Skip(1);
        return rest.AtOnce(">") is { } end ? new(_ => Instant.FromUnixTimeSeconds(seconds), end) : null;
    }
}
