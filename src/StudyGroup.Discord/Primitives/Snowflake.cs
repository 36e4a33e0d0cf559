using System.Globalization;

namespace StudyGroup.Discord.Primitives;

/// <summary>
/// An id of Discord's: 64 bits whose upper 42 are milliseconds since 2015-01-01T00:00:00Z.
/// On the wire it is a decimal string. See https://docs.discord.com/developers/reference#snowflakes.
/// </summary>
/// <param name="Value">The 64 bits.</param>
public readonly record struct Snowflake(ulong Value) : IComparable<Snowflake>
{
    /// <summary>Discord's epoch, in milliseconds of Unix time.</summary>
    public const long EpochMilliseconds = 1_420_070_400_000;

    /// <summary>The moment at which the id was made, to the millisecond.</summary>
    public DateTimeOffset CreatedAt => DateTimeOffset.FromUnixTimeMilliseconds((long)(Value >> 22) + EpochMilliseconds);

    /// <summary>The smallest id that could have been made at <paramref name="moment"/>: what <c>after=</c> wants. Moments before the epoch give 0.</summary>
    public static Snowflake From(DateTimeOffset moment) =>
        new((ulong)Math.Max(0, moment.ToUnixTimeMilliseconds() - EpochMilliseconds) << 22);

    /// <summary>Reads a decimal id.</summary>
    /// <exception cref="FormatException">The text is not a decimal number of at most 64 bits.</exception>
    public static Snowflake Parse(string text) => new(ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));

    /// <inheritdoc />
    public int CompareTo(Snowflake other) => Value.CompareTo(other.Value);

    /// <summary>The decimal id.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Earlier made.</summary>
    public static bool operator <(Snowflake left, Snowflake right) => left.Value < right.Value;

    /// <summary>Later made.</summary>
    public static bool operator >(Snowflake left, Snowflake right) => left.Value > right.Value;

    /// <summary>Not later made.</summary>
    public static bool operator <=(Snowflake left, Snowflake right) => left.Value <= right.Value;

    /// <summary>Not earlier made.</summary>
    public static bool operator >=(Snowflake left, Snowflake right) => left.Value >= right.Value;
}
