using LiteDB;
using NodaTime;
using NodaTime.Text;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>
/// Values in a row's fields, each kept exactly: LiteDB's own mapper trims texts, turns empty ones into null and truncates times. A field
/// without a value is left out.
/// </summary>
internal static class Fields
{
    /// <summary>Sets a field, or leaves it out if there is no value.</summary>
    public static void Set(this BsonDocument row, string field, BsonValue? value)
    {
        if (value is not null)
            row[field] = value;
    }

    /// <summary>A moment, in ticks of 100 ns since 1970.</summary>
    public static BsonValue? Of(Instant? value) => value is { } at ? at.ToUnixTimeTicks() : null;

    /// <summary>A moment as a number, in ticks of 100 ns since 1970.</summary>
    public static long Ticks(Instant value) => value.ToUnixTimeTicks();

    /// <summary>A length of time, in ticks of 100 ns.</summary>
    public static BsonValue Of(Duration value) => value.BclCompatibleTicks;

    /// <summary>An id. Discord's are below 2^63, so they sort correctly.</summary>
    public static BsonValue Of(ulong value) => unchecked((long)value);

    /// <inheritdoc cref="Of(ulong)"/>
    public static BsonValue? Of(ulong? value) => value is { } id ? Of(id) : null;

    /// <summary>A day, as ISO 8601 writes it.</summary>
    public static BsonValue Of(LocalDate value) => LocalDatePattern.Iso.Format(value);

    /// <summary>A time of day, as ISO 8601 writes it.</summary>
    public static BsonValue? Of(LocalTime? value) => value is { } time ? LocalTimePattern.ExtendedIso.Format(time) : null;

    /// <summary>A list.</summary>
    public static BsonArray Of<T>(IEnumerable<T> items, Func<T, BsonValue> item) => new(items.Select(item));

    /// <summary>The list in a field; empty if the row is from before there was such a field.</summary>
    public static IEnumerable<BsonValue> List(this BsonDocument row, string field) => row[field].IsArray ? row[field].AsArray : [];

    /// <summary>The yes or no in a field; <paramref name="otherwise"/> if the row is from before there was such a field.</summary>
    public static bool YesOrNo(this BsonDocument row, string field, bool otherwise) =>
        row[field].IsBoolean ? row[field].AsBoolean : otherwise;

    /// <summary>The moment in a field, or null.</summary>
    public static Instant? Moment(this BsonDocument row, string field) =>
        row[field] is { IsNull: false } value ? Instant.FromUnixTimeTicks(value.AsInt64) : null;

    /// <summary>The length of time in a field.</summary>
    public static Duration Length(BsonValue value) => Duration.FromTicks(value.AsInt64);

    /// <summary>The id in a field, or null.</summary>
    public static ulong? Id(this BsonDocument row, string field) =>
        row[field] is { IsNull: false } value ? unchecked((ulong)value.AsInt64) : null;

    /// <summary>The group whose id a value is.</summary>
    public static GroupId Group(BsonValue value) => new(unchecked((ulong)value.AsInt64));

    /// <summary>The day in a field.</summary>
    public static LocalDate Day(this BsonDocument row, string field) => LocalDatePattern.Iso.Parse(row[field].AsString).Value;

    /// <summary>The time of day in a field, or null.</summary>
    public static LocalTime? Time(this BsonDocument row, string field) =>
        row[field] is { IsNull: false } value ? LocalTimePattern.ExtendedIso.Parse(value.AsString).Value : null;

    /// <summary>The enum member that a field names.</summary>
    /// <exception cref="InvalidDataException">It has no member of that name.</exception>
    public static T Named<T>(this BsonDocument row, string field)
        where T : struct, Enum
    {
        var name = row[field].AsString;
        return Enum.GetNames<T>().Contains(name, StringComparer.Ordinal)
            ? Enum.Parse<T>(name)
            : throw new InvalidDataException($"the field {field} says \"{name}\", which isn't a {typeof(T).Name}");
    }
}
