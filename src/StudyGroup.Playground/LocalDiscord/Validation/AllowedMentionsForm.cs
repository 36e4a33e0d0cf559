using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Validation;

/// <summary>
/// Reads a message's <c>allowed_mentions</c>. See https://docs.discord.com/developers/resources/message#allowed-mentions-object.
/// </summary>
internal static class AllowedMentionsForm
{
    /// <summary>Null if the message has no such field.</summary>
    public static AllowedMentions? Read(Form message)
    {
        if (message.Object("allowed_mentions") is not { } form)
            return null;

        var parse = form.List("parse");
        foreach (var kind in parse.Where(kind => kind.Json.ToString() is not ("users" or "roles" or "everyone")))
            kind.Refuse("", "BASE_TYPE_CHOICES", "Value must be one of ('roles', 'users', 'everyone').");
        var kinds = parse.Select(kind => kind.Json.ToString()).ToHashSet();
        return new AllowedMentions(kinds.Contains("everyone"), Ids(form, "roles", kinds), Ids(form, "users", kinds));
    }

    private static HashSet<ulong>? Ids(Form form, string kind, HashSet<string> parse)
    {
        var ids = new HashSet<ulong>();
        foreach (var item in form.List(kind, max: 100))
        {
            if (Snowflakes.TryParse(item.Json.ToString(), out var id))
                ids.Add(id);
            else
                item.Refuse("", "NUMBER_TYPE_COERCE", $"Value \"{item.Json}\" is not snowflake.");
        }

        if (!parse.Contains(kind))
            return ids;
        if (ids.Count > 0)
            form.Refuse("", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
        return null;
    }
}
