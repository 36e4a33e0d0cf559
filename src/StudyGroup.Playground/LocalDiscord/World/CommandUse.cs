using System.Globalization;
using System.Text.Json.Nodes;

namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>A command that somebody used, as it stands above its answer.</summary>
/// <param name="Words">Of a slash command its words, "point add"; of one in a context menu its name.</param>
/// <param name="Type">A <see cref="CommandType"/>.</param>
/// <param name="Target">Of one in a context menu: the user or message that it was used on.</param>
internal sealed record CommandUse(string Words, int Type = CommandType.ChatInput, ulong? Target = null)
{
    /// <summary>As Discord shows it: only slash commands have a slash.</summary>
    public string Shown => Type == CommandType.ChatInput ? $"/{Words}" : Words;

    /// <param name="data">An interaction's data.</param>
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
