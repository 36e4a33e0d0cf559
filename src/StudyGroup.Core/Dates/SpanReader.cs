using NodaTime;
using StudyGroup.Core.Dates.Grammar;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Dates;

/// <summary>Reads a span of time as a member types it, forward or back.</summary>
public static class SpanReader
{
    /// <summary>The longest stretch, in years.</summary>
    public const int MaxYears = 5;

    private const string Forms = "Try “1 week”, “-3 days”, “2 weeks and a day” or “90 minutes”";

    // Any time will do to see whether adding a span changes it.
    private static readonly LocalDateTime Somewhen = new(2000, 1, 1, 0, 0);

    /// <summary>
    /// Reads "1 week", "+2 weeks", "-3 days", "2 weeks and a day", "an hour and a half", "1h30", "a fortnight", "a week later", "two days
    /// earlier", in years, months, weeks, days, hours and minutes.
    /// </summary>
    /// <returns>The span, negative if it goes back. Refused if it can't be read, is zero, or is longer than <see cref="MaxYears"/>
    /// years.
    /// </returns>
    public static Outcome<Period> Read(string typed)
    {
        if (Words.Of(typed) is not { } words || Signed(words) is not { Rest.IsEmpty: true } read)
            return new Refusal($"I can't read “{Texts.Cut(Typed.Tidy(typed), 40)}” as a length of time. {Forms}.");
        if (IsTooLong(read.Value)) return new Refusal($"That's more than {MaxYears} years. Try something shorter.");
        return Somewhen + read.Value == Somewhen ? new Refusal($"That adds up to nothing. {Forms}.") : read.Value;
    }

    /// <summary>Reads a span with a sign before it, or "later" or "earlier" after it.</summary>
    internal static Read<Period>? Signed(Words words)
    {
        var sign = words.After("-") is not null ? -1 : words.After("+") is not null ? 1 : 0;
        if (Spans.Of(sign == 0 ? words : words.Skip(1)) is not { } span) return null;
        if (sign != 0) return new(sign < 0 ? Back(span.Value) : span.Value, span.Rest);
        if (span.Rest.After("later") is { } later) return new(span.Value, later);
        return (span.Rest.After("earlier") ?? span.Rest.After("sooner")) is { } earlier ? new(Back(span.Value), earlier) : span;
    }

    /// <summary>Whether it's longer than the limit.</summary>
    internal static bool IsTooLong(Period span) =>
        Math.Abs(
            (span.Years * 366L) + (span.Months * 30L) + (span.Weeks * 7L) + span.Days + (span.Hours / 24)
                + (span.Minutes / 1440)) > MaxYears * 366L;

    /// <summary>Whether it leads back.</summary>
    internal static bool IsBack(Period span) =>
        span.Years < 0 || span.Months < 0 || span.Weeks < 0 || span.Days < 0 || span.Hours < 0 || span.Minutes < 0;

    /// <summary>As long, the other way.</summary>
    internal static Period Back(Period span) => Period.Zero - span;
}
