using System.Globalization;
using LiteDB;

namespace StudyGroup.Bot.Storage.LiteDb;

/// <summary>
/// Expressions whose text is parsed once per thread. LiteDB parses a query's text at every call, and compiles a condition that contains
/// literal values anew for every value, which takes a millisecond and memory that is never freed.
/// </summary>
internal static class Expressions
{
    // Values are set on the expression itself, so threads can't share one.
    [ThreadStatic]
    private static Dictionary<string, BsonExpression>? _parsed;

    /// <summary>An expression with values. Use its result up before the same text is used again on this thread.</summary>
    /// <param name="text">The text, with its values as <c>@0</c>, <c>@1</c> and so on. There may be only a few different ones.</param>
    public static BsonExpression With(string text, params ReadOnlySpan<BsonValue?> values)
    {
        var parsed = _parsed ??= [];
        if (!parsed.TryGetValue(text, out var expression))
            parsed.Add(text, expression = BsonExpression.Create(text, new BsonDocument()));
        for (var i = 0; i < values.Length; i++)
            expression.Parameters[i.ToString(CultureInfo.InvariantCulture)] = values[i];
        return expression;
    }
}
