using System.Globalization;
using System.Text.Json.Nodes;

namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>A command that somebody used, as shown above its answer.</summary>
/// <param name="Words">A slash command's words ("point add"), or a context menu command's name.</param>
/// <param name="Target">For a context menu command: the user or message it was used on.</param>
internal sealed record CommandUse(string Words, int Type = CommandType.ChatInput, ulong? Target = null)
{
    /// <summary>What Discord shows: only slash commands have a slash.</summary>
    public string Shown => Type == CommandType.ChatInput ? $"/{Words}" : Words;

    public static CommandUse Of(JsonObject data)
    {
        var (words, type) = ($"{data["name"]}", data["type"]!.GetValue<int>());
        ulong? target = data["target_id"] is { } id ? ulong.Parse($"{id}", CultureInfo.InvariantCulture) : null;
        while (data["options"] is JsonArray { Count: 1 } options && options[0] is JsonObject child
            && child["type"]!.GetValue<int>() <= OptionType.SubCommandGroup)
        {
            words += $" {child["name"]}";
            data = child;
        }

        return new CommandUse(words, type, target);
    }
}
