using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Wire;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Gateway;

/// <summary>
/// Sends what happens in the world to the sessions that asked for it. See https://docs.discord.com/developers/events/gateway-events.
/// </summary>
internal sealed class GatewayEvents(GatewayHub hub) : IWorldListener
{
    // Direct messages belong to the first shard.
    private const ulong NoGuild = 0;

    public void GuildAvailable(Guild guild) => hub.Dispatch("GUILD_CREATE", Intents.Guilds, guild.Id, () => GuildJson.Full(guild));

    public void GuildUnavailable(Guild guild) => hub.Dispatch("GUILD_DELETE", Intents.Guilds, guild.Id, () => GuildJson.Unavailable(guild));

    public void GuildLeft(Guild guild) =>
        hub.Dispatch("GUILD_DELETE", Intents.Guilds, guild.Id, () => new JsonObject { ["id"] = Snowflakes.Text(guild.Id) });

    public void ChannelChanged(Channel channel, Lifecycle stage) =>
        hub.Dispatch($"CHANNEL_{Verb(stage)}", Intents.Guilds, channel.Guild.Id, () => ChannelJson.Of(channel));

    public void ThreadChanged(Channel thread, Lifecycle stage) =>
        hub.Dispatch($"THREAD_{Verb(stage)}", Intents.Guilds, thread.Guild.Id, () => ThreadJson.ForGateway(thread, stage));

    public void RoleChanged(Role role, Lifecycle stage) => hub.Dispatch(
        $"GUILD_ROLE_{Verb(stage)}",
        Intents.Guilds,
        role.Guild.Id,
        () => new JsonObject { ["guild_id"] = Snowflakes.Text(role.Guild.Id), ["role"] = RoleJson.Of(role) });

    public void MessageChanged(Message message, Lifecycle stage) =>
        InChannel(message.Channel, $"MESSAGE_{Verb(stage)}", Intents.GuildMessages, () => MessageJson.ForGateway(message, stage));

    public void PinsChanged(Channel channel) => InChannel(channel, "CHANNEL_PINS_UPDATE", Intents.Guilds, () => ChannelJson.Pins(channel));

    public void EventChanged(ScheduledEvent item, Guild guild, Lifecycle stage) =>
        hub.Dispatch($"GUILD_SCHEDULED_EVENT_{Verb(stage)}", Intents.ScheduledEvents, guild.Id, () => EventJson.Of(item, guild));

    public void InterestChanged(ScheduledEvent item, Person person, bool isInterested) => hub.Dispatch(
        isInterested ? "GUILD_SCHEDULED_EVENT_USER_ADD" : "GUILD_SCHEDULED_EVENT_USER_REMOVE",
        Intents.ScheduledEvents,
        person.Guild.Id,
        () => new JsonObject
        {
            ["guild_scheduled_event_id"] = Snowflakes.Text(item.Id),
            ["user_id"] = Snowflakes.Text(person.Id),
            ["guild_id"] = Snowflakes.Text(person.Guild.Id),
        });

    private void InChannel(Channel channel, string name, int intentInGuild, Func<JsonObject> data) => hub.Dispatch(
        name, channel.IsDirect ? Intents.DirectMessages : intentInGuild, channel.IsDirect ? NoGuild : channel.Guild.Id, data);

    private static string Verb(Lifecycle stage) => stage switch
    {
        Lifecycle.Created => "CREATE",
        Lifecycle.Updated => "UPDATE",
        _ => "DELETE",
    };
}
