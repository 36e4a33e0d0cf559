using System.Globalization;

namespace StudyGroup.Discord.Primitives;

/// <summary>
/// A Discord id: 64 bits, of which the upper 42 are milliseconds since 2015-01-01T00:00:00Z.
/// In JSON it is a decimal string. See https://docs.discord.com/developers/reference#snowflakes.
/// </summary>
public readonly record struct Snowflake(ulong Value) : IComparable<Snowflake>
{
    /// <summary>Discord's epoch, in Unix milliseconds.</summary>
    public const long EpochMilliseconds = 1_420_070_400_000;

    /// <summary>When the id was created, to the millisecond.</summary>
    public DateTimeOffset CreatedAt => DateTimeOffset.FromUnixTimeMilliseconds((long)(Value >> 22) + EpochMilliseconds);

    /// <summary>The smallest id that could have been created at <paramref name="moment"/>, or 0 for moments before the epoch.</summary>
    public static Snowflake From(DateTimeOffset moment) =>
        new((ulong)Math.Max(0, moment.ToUnixTimeMilliseconds() - EpochMilliseconds) << 22);

    /// <summary>Reads a decimal id.</summary>
    /// <exception cref="FormatException">The text is not a decimal number of at most 64 bits.</exception>
    public static Snowflake Parse(string text) => new(ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));

    /// <summary>Reads a decimal id; null if the text isn't one.</summary>
    public static Snowflake? ParseOrNull(string text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? new Snowflake(value) : null;

    /// <inheritdoc />
    public int CompareTo(Snowflake other) => Value.CompareTo(other.Value);

    /// <summary>The decimal id.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Created earlier.</summary>
    public static bool operator <(Snowflake left, Snowflake right) => left.Value < right.Value;

    /// <summary>Created later.</summary>
    public static bool operator >(Snowflake left, Snowflake right) => left.Value > right.Value;

    /// <summary>Created earlier, or the same.</summary>
    public static bool operator <=(Snowflake left, Snowflake right) => left.Value <= right.Value;

    /// <summary>Created later, or the same.</summary>
    public static bool operator >=(Snowflake left, Snowflake right) => left.Value >= right.Value;
}
