using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Validation;

namespace StudyGroup.Playground.LocalDiscord.Interactions;

/// <summary>The words of a command, as they stand above its answer: "point add".</summary>
internal static class CommandWords
{
    public static string Of(JsonObject data)
    {
        var words = $"{data["name"]}";
        while (data["options"] is JsonArray { Count: 1 } options && options[0] is JsonObject child
            && child["type"]!.GetValue<int>() <= OptionType.SubCommandGroup)
        {
            words += $" {child["name"]}";
            data = child;
        }

        return words;
    }
}
