using System.Globalization;
using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Wire;

namespace StudyGroup.Playground.LocalDiscord.Validation;

/// <summary>
/// Checks embeds and keeps the fields that Discord keeps.
/// See https://docs.discord.com/developers/resources/message#embed-object-embed-limits.
/// </summary>
internal static class EmbedForm
{
    private const int MaxTotal = 6000;

    public static JsonArray Read(Form message)
    {
        var total = 0;
        // An empty embed is silently dropped.
        var embeds = message.List("embeds", max: 10).Select(embed => Read(embed, ref total)).Where(embed => embed.Count > 1).ToArray();
        if (total > MaxTotal)
            message.Refuse("embeds", "MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {MaxTotal}");
        return new JsonArray([.. embeds]);
    }

    private static JsonObject Read(Form form, ref int total)
    {
        var embed = new JsonObject { ["type"] = "rich" };
        Keep(embed, "url", Url(form, "url"));
        Keep(embed, "title", Counted(form.Text("title", max: 256), ref total));
        Keep(embed, "description", Counted(form.Text("description", max: 4096), ref total));
        if (form.Integer("color", 0, 0xFFFFFF) is { } color)
            embed["color"] = color;
        Keep(embed, "timestamp", Time(form));
        ReadFields(form, embed, ref total);

        if (form.Object("footer") is { } footer)
            embed["footer"] = Part("text", Counted(footer.Text("text", 1, 2048, required: true), ref total), footer, "icon_url");
        if (form.Object("author") is { } author)
            embed["author"] = Part("name", Counted(author.Text("name", 1, 256, required: true), ref total), author, "icon_url", "url");
        foreach (var picture in (string[])["image", "thumbnail"])
        {
            if (form.Object(picture) is { } media)
                embed[picture] = Part("url", Url(media, "url"), media);
        }

        return embed;
    }

    private static void ReadFields(Form form, JsonObject embed, ref int total)
    {
        var fields = new JsonArray();
        foreach (var field in form.List("fields", max: 25))
        {
            fields.Add(new JsonObject
            {
                ["name"] = Counted(field.Text("name", 1, 256, required: true), ref total),
                ["value"] = Counted(field.Text("value", 1, 1024, required: true), ref total),
                ["inline"] = field.Boolean("inline") ?? false,
            });
        }

        if (fields.Count > 0)
            embed["fields"] = fields;
    }

    private static JsonObject Part(string name, string? value, Form form, params string[] urls)
    {
        var part = new JsonObject { [name] = value };
        foreach (var url in urls)
            Keep(part, url, Url(form, url));
        return part;
    }

    private static void Keep(JsonObject json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json[name] = value;
    }

    private static string? Counted(string? text, ref int total)
    {
        var trimmed = text?.Trim();
        total += trimmed is null ? 0 : Form.Runes(trimmed);
        return trimmed;
    }

    private static string? Url(Form form, string name)
    {
        if (form.Text(name, max: 2048) is not { } url)
            return null;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
            form.Refuse(name, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        else if (uri.Scheme is not ("http" or "https" or "attachment"))
            form.Refuse(name, "URL_TYPE_INVALID_SCHEME",
                $"\"{url}\": Scheme \"{uri.Scheme}\" is not supported. Scheme must be one of ('http', 'https').");
        return url;
    }

    private static string? Time(Form form)
    {
        if (form.Text("timestamp") is not { } text)
            return null;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            return time.Text();
        form.Refuse("timestamp", "DATE_TIME_TYPE_PARSE", $"Could not parse {text}. Should be ISO8601.");
        return null;
    }
}
