using System.Text.Json;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Validation;

/// <summary>
/// Checks the choices of a command's option or of an autocomplete answer.
/// See https://docs.discord.com/developers/interactions/application-commands, "Application Command Option Choice Structure".
/// </summary>
internal static class ChoicesForm
{
    private const long MaxSafeInteger = (1L << 53) - 1;

    /// <param name="type">The option's type: 3 string, 4 integer, 10 number.</param>
    public static void Check(Form parent, int type)
    {
        var names = new HashSet<string>();
        foreach (var choice in parent.List("choices", max: 25))
        {
            var name = choice.Text("name", 1, 100, required: true);
            if (name is not null && !names.Add(name))
                choice.Refuse("name", "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATE", "Choice names must be unique.");
            if (choice.Value("value") is { } value)
                CheckValue(choice, value, type);
            else
                choice.Refuse("value", "BASE_TYPE_REQUIRED", "This field is required");
        }
    }

    private static void CheckValue(Form choice, JsonElement value, int type)
    {
        switch (type)
        {
            case OptionType.String:
                choice.Text("value", 1, 100);
                break;
            case OptionType.Integer when value.ValueKind != JsonValueKind.Number
                || !value.TryGetInt64(out var number) || Math.Abs(number) > MaxSafeInteger:
                choice.Refuse("value", "NUMBER_TYPE_COERCE", $"Value \"{value}\" is not int.");
                break;
            case OptionType.Number when value.ValueKind != JsonValueKind.Number:
                choice.Refuse("value", "NUMBER_TYPE_COERCE", $"Value \"{value}\" is not float.");
                break;
        }
    }
}
