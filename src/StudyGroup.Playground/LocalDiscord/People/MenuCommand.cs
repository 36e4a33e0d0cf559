using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Interactions;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.People;

/// <summary>
/// A context menu command that a person picked, checked as Discord's client would.
/// See https://docs.discord.com/developers/interactions/application-commands#user-commands.
/// </summary>
/// <param name="Data">The interaction's data; null if the client refuses.</param>
internal sealed record MenuCommand(JsonObject? Data, string Refusal)
{
    public static MenuCommand On(Person by, Channel channel, Message target, string name)
    {
        if (channel.Stored.Find(target.Id) is not { } current || !current.IsVisibleTo(by))
            return new MenuCommand(null, "This message was deleted.");
        var resolved = new ResolvedData(by, channel);
        resolved.Add(current);
        return Of(by, channel, name, CommandType.Message, target.Id, resolved);
    }

    public static MenuCommand On(Person by, Channel channel, Person target, string name)
    {
        var resolved = new ResolvedData(by, channel);
        resolved.Add(target);
        return Of(by, channel, name, CommandType.User, target.Id, resolved);
    }

    private static MenuCommand Of(Person by, Channel channel, string name, int type, ulong target, ResolvedData resolved)
    {
        if (by.Guild.World.Commands.Meant(by.Guild.Id, type, name) is not { } command)
            return new MenuCommand(null, $"There's no command {name} here.");
        if (CommandAccess.Refusal(command, by, channel) is { } refusal)
            return new MenuCommand(null, refusal);
        var data = new JsonObject
        {
            ["id"] = command["id"]!.DeepClone(),
            ["name"] = name,
            ["type"] = type,
            ["target_id"] = Snowflakes.Text(target),
        };
        if (command["guild_id"] is { } guild)
            data["guild_id"] = guild.DeepClone();
        resolved.AddTo(data);
        return new MenuCommand(data, "");
    }
}
