namespace StudyGroup.Playground.LocalDiscord.Validation;

/// <summary>
/// Whom a message may notify: null lists stand for all of that kind.
/// See https://docs.discord.com/developers/resources/message#allowed-mentions-object.
/// </summary>
internal sealed record AllowedMentions(bool Everyone, IReadOnlySet<ulong>? Roles, IReadOnlySet<ulong>? Users)
{
    /// <summary>Of a channel's message that names none.</summary>
    public static AllowedMentions All { get; } = new(Everyone: true, null, null);

    /// <summary>Of an interaction's answer that names none.</summary>
    public static AllowedMentions UsersOnly { get; } = new(Everyone: false, new HashSet<ulong>(), null);

    public bool AllowsRole(ulong id) => Roles?.Contains(id) ?? true;

    public bool AllowsUser(ulong id) => Users?.Contains(id) ?? true;

    /// <summary>Reads the field of a message's form, or null where there is none.</summary>
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
            if (World.Snowflakes.TryParse(item.Json.ToString(), out var id))
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
