using System.Globalization;
using LiteDB;

namespace StudyGroup.Bot.Storage;

/// <summary>
/// Queries whose text is parsed once per thread. LiteDB parses a query's text at every call, and compiles a condition that contains literal
/// values anew for every value, which takes a millisecond and memory that is never freed.
/// </summary>
internal static class Queries
{
    // Values are set on the expression itself, so threads can't share one.
    [ThreadStatic]
    private static Dictionary<string, BsonExpression>? _parsed;

    /// <summary>
    /// The rows that meet a condition. Read them all before the same condition is used again on this thread.
    /// </summary>
    /// <param name="rows">The collection.</param>
    /// <param name="condition">A constant, with its values as <c>@0</c>, <c>@1</c> and so on.</param>
    /// <param name="values">The values.</param>
    public static ILiteQueryable<BsonDocument> Where(
        this ILiteCollection<BsonDocument> rows, string condition, params ReadOnlySpan<BsonValue?> values) =>
        rows.Query().Where(With(condition, values));

    /// <summary>The rows whose text in an indexed field starts with a prefix that only digits and dots follow.</summary>
    public static ILiteQueryable<BsonDocument> StartingWith(this ILiteCollection<BsonDocument> rows, string field, string prefix) =>
        // ":" is the character after "9".
        rows.Where($"$.{field} BETWEEN @0 AND @1", prefix, prefix + ":");

    /// <summary>The row with an id, or null.</summary>
    public static BsonDocument? FindRow(this ILiteCollection<BsonDocument> rows, BsonValue? id) => rows.FindOne(With("_id = @0", id));

    /// <summary>A row with a value in an indexed field, or null.</summary>
    public static BsonDocument? FindRow(this ILiteCollection<BsonDocument> rows, string field, BsonValue value) =>
        rows.FindOne(With($"$.{field} = @0", value));

    /// <summary>The rows in the order of a field.</summary>
    public static ILiteQueryable<BsonDocument> Ascending(this ILiteQueryable<BsonDocument> rows, string field) =>
        rows.OrderBy(With($"$.{field}"));

    /// <summary>The rows in the reverse order of a field.</summary>
    public static ILiteQueryable<BsonDocument> Descending(this ILiteQueryable<BsonDocument> rows, string field) =>
        rows.OrderByDescending(With($"$.{field}"));

    /// <summary>Only this field of each row. When the rows are found by its index, no row is read.</summary>
    public static IEnumerable<BsonDocument> Only(this ILiteQueryable<BsonDocument> rows, string field, int limit = int.MaxValue) =>
        rows.Select(With($"{{ {field}: $.{field} }}")).Limit(limit).ToEnumerable();

    private static BsonExpression With(string text, params ReadOnlySpan<BsonValue?> values)
    {
        var parsed = _parsed ??= [];
        if (!parsed.TryGetValue(text, out var expression))
            parsed.Add(text, expression = BsonExpression.Create(text, new BsonDocument()));
        for (var i = 0; i < values.Length; i++)
            expression.Parameters[i.ToString(CultureInfo.InvariantCulture)] = values[i];
        return expression;
    }
}
