using System.Text;
using System.Text.Json;
using StudyGroup.Discord.Json;

namespace StudyGroup.Discord.Commands;

/// <summary>
/// What makes a command what it is, in one line of text: two commands with the same essence are the same to Discord's users.
/// Only what the bot can set is looked at, and what Discord fills in for something left out counts as left out:
/// otherwise each start would find a difference, write, and use up the 200 changes of a day.
/// </summary>
internal static class CommandEssence
{
    /// <param name="command">A command as the bot writes it or as Discord gives it.</param>
    /// <param name="isGlobal">Whether contexts count.</param>
    public static string Of(JsonElement command, bool isGlobal)
    {
        var text = new StringBuilder();
        Words(text, command);
        text.Append(" permissions=").Append(command.Member("default_member_permissions"u8)?.ToString());
        if (command.Flag("nsfw"u8) == true)
            text.Append(" nsfw");
        if (isGlobal)
        {
            Numbers(text, "contexts", command, "contexts"u8);
            Numbers(text, "integrations", command, "integration_types"u8);
        }

        Options(text, command);
        return text.ToString();
    }

    private static void Options(StringBuilder text, JsonElement parent)
    {
        foreach (var option in parent.Items("options"u8))
        {
            text.Append(" [").Append(option.Whole("type"u8)).Append(' ');
            Words(text, option);
            foreach (var flag in (ReadOnlySpan<string>)["required", "autocomplete"])
            {
                if (option.Flag(Encoding.UTF8.GetBytes(flag)) == true)
                    text.Append(' ').Append(flag);
            }

            foreach (var bound in (ReadOnlySpan<string>)["min_length", "max_length", "min_value", "max_value"])
                Bound(text, bound, option);
            Numbers(text, "channels", option, "channel_types"u8);
            foreach (var choice in option.Items("choices"u8))
                Choice(text, choice);
            Options(text, option);
            text.Append(']');
        }
    }

    private static void Words(StringBuilder text, JsonElement named)
    {
        Quoted(text, named.Text("name"u8));
        Localized(text, named, "name_localizations"u8, named.Text("name"u8));
        Quoted(text, named.Text("description"u8));
        Localized(text, named, "description_localizations"u8, named.Text("description"u8));
    }

    private static void Choice(StringBuilder text, JsonElement choice)
    {
        text.Append(" (");
        Quoted(text, choice.Text("name"u8));
        Localized(text, choice, "name_localizations"u8, choice.Text("name"u8));
        if (choice.Whole("value"u8) is { } whole && choice.Member("value"u8) is { ValueKind: JsonValueKind.Number })
            text.Append(whole);
        else
            Quoted(text, choice.Text("value"u8));
        text.Append(')');
    }

    // Discord drops translations that say the same as the default.
    private static void Localized(StringBuilder text, JsonElement named, ReadOnlySpan<byte> member, string? word)
    {
        foreach (var locale in named.Entries(member).OrderBy(locale => locale.Name, StringComparer.Ordinal))
        {
            if (locale.Value.ValueKind is not JsonValueKind.String || locale.Value.GetString() == word)
                continue;
            text.Append(locale.Name).Append('=');
            Quoted(text, locale.Value.GetString());
        }
    }

    private static void Bound(StringBuilder text, string name, JsonElement option)
    {
        // A least length of none is none.
        if (option.Member(Encoding.UTF8.GetBytes(name)) is { ValueKind: JsonValueKind.Number } bound && !(name == "min_length" && bound.GetDouble() == 0))
            text.Append(' ').Append(name).Append('=').Append(bound.GetDouble());
    }

    // A set: its order says nothing.
    private static void Numbers(StringBuilder text, string label, JsonElement parent, ReadOnlySpan<byte> member)
    {
        var numbers = parent.Items(member).Select(number => number.AsWhole()).OfType<long>().Distinct().Order().ToArray();
        if (numbers.Length > 0)
            text.Append(' ').Append(label).Append('=').AppendJoin(',', numbers);
    }

    private static void Quoted(StringBuilder text, string? word) => text.Append(JsonEncodedText.Encode(word ?? "")).Append('|');
}
