using System.Text;
using System.Text.Json;
using StudyGroup.Discord.Json;

namespace StudyGroup.Discord.Commands;

/// <summary>
/// A command as one line of text. Two commands with the same fingerprint look the same to people.
/// It covers only what the bot can set, and a default that Discord fills in counts as missing:
/// otherwise every start would find a difference and use up the 200 changes allowed per day.
/// </summary>
internal static class CommandFingerprint
{
    /// <param name="command">A command as written by the bot or returned by Discord.</param>
    public static string Of(JsonElement command, bool withContexts)
    {
        var text = new StringBuilder();
        Words(text, command);
        text.Append(" permissions=").Append(command.GetPropertyOrNull("default_member_permissions"u8)?.ToString());
        if (command.GetBooleanOrNull("nsfw"u8) == true)
            text.Append(" nsfw");
        if (withContexts)
        {
            Numbers(text, "contexts", command, "contexts"u8);
            Numbers(text, "integrations", command, "integration_types"u8);
        }

        Options(text, command);
        return text.ToString();
    }

    private static void Options(StringBuilder text, JsonElement parent)
    {
        foreach (var option in parent.EnumerateItems("options"u8))
        {
            text.Append(" [").Append(option.GetInt64OrNull("type"u8)).Append(' ');
            Words(text, option);
            foreach (var flag in (ReadOnlySpan<string>)["required", "autocomplete"])
            {
                if (option.GetBooleanOrNull(Encoding.UTF8.GetBytes(flag)) == true)
                    text.Append(' ').Append(flag);
            }

            foreach (var bound in (ReadOnlySpan<string>)["min_length", "max_length", "min_value", "max_value"])
                Bound(text, bound, option);
            Numbers(text, "channels", option, "channel_types"u8);
            foreach (var choice in option.EnumerateItems("choices"u8))
                Choice(text, choice);
            Options(text, option);
            text.Append(']');
        }
    }

    private static void Words(StringBuilder text, JsonElement named)
    {
        Quoted(text, named.GetStringOrNull("name"u8));
        Localized(text, named, "name_localizations"u8, named.GetStringOrNull("name"u8));
        Quoted(text, named.GetStringOrNull("description"u8));
        Localized(text, named, "description_localizations"u8, named.GetStringOrNull("description"u8));
    }

    private static void Choice(StringBuilder text, JsonElement choice)
    {
        text.Append(" (");
        Quoted(text, choice.GetStringOrNull("name"u8));
        Localized(text, choice, "name_localizations"u8, choice.GetStringOrNull("name"u8));
        if (choice.GetInt64OrNull("value"u8) is { } whole && choice.GetPropertyOrNull("value"u8) is { ValueKind: JsonValueKind.Number })
            text.Append(whole);
        else
            Quoted(text, choice.GetStringOrNull("value"u8));
        text.Append(')');
    }

    // Discord drops translations that equal the default.
    private static void Localized(StringBuilder text, JsonElement named, ReadOnlySpan<byte> member, string? word)
    {
        foreach (var locale in named.EnumerateProperties(member).OrderBy(locale => locale.Name, StringComparer.Ordinal))
        {
            if (locale.Value.ValueKind is not JsonValueKind.String || locale.Value.GetString() == word)
                continue;
            text.Append(locale.Name).Append('=');
            Quoted(text, locale.Value.GetString());
        }
    }

    private static void Bound(StringBuilder text, string name, JsonElement option)
    {
        if (option.GetPropertyOrNull(Encoding.UTF8.GetBytes(name)) is not { ValueKind: JsonValueKind.Number } bound)
            return;

        // A minimum length of 0 is the default.
        if (name != "min_length" || bound.GetDouble() != 0)
            text.Append(' ').Append(name).Append('=').Append(bound.GetDouble());
    }

    // A set, so the order doesn't matter.
    private static void Numbers(StringBuilder text, string label, JsonElement parent, ReadOnlySpan<byte> member)
    {
        var numbers = parent.EnumerateItems(member).Select(number => number.AsInt64OrNull()).OfType<long>().Distinct().Order().ToArray();
        if (numbers.Length > 0)
            text.Append(' ').Append(label).Append('=').AppendJoin(',', numbers);
    }

    private static void Quoted(StringBuilder text, string? word) => text.Append(JsonEncodedText.Encode(word ?? "")).Append('|');
}
