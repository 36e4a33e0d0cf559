using System.Text.Json;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Interactions;

/// <summary>
/// Reads INTERACTION_CREATE.
/// See https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object.
/// </summary>
internal static class InteractionReader
{
    private const int Button = 2;

    /// <summary>The interaction, or null if it is of a type that the bot never asked for.</summary>
    /// <param name="receivedAt">When it arrived, as a timestamp of the connection's clock.</param>
    /// <exception cref="JsonException">Something is missing that an answer needs.</exception>
    public static Interaction? Parse(JsonElement json, long receivedAt)
    {
        var data = json.GetPropertyOrNull("data"u8) ?? default;
        return json.GetInt64OrNull("type"u8) switch
        {
            2 when (data.GetInt64OrNull("type"u8) ?? ApplicationCommand.ChatInput) == ApplicationCommand.ChatInput =>
                Command(Header(json, receivedAt), data),
            2 when data.GetInt64OrNull("type"u8) == ApplicationCommand.MessageMenu => MessageCommand(Header(json, receivedAt), data),
            3 => Component(Header(json, receivedAt), data, MessageId(json)),
            4 => Autocomplete(Header(json, receivedAt), data),
            5 => Modal(Header(json, receivedAt), data, MessageId(json)),
            _ => null,
        };
    }

    private static InteractionHeader Header(JsonElement json, long receivedAt) => new(
        json.GetIdOrNull("id"u8).Required("id"),
        json.GetIdOrNull("application_id"u8).Required("application_id"),
        new InteractionToken(json.GetStringOrNull("token"u8).Required("token")),
        json.GetIdOrNull("guild_id"u8),
        json.GetIdOrNull("channel_id"u8) ?? json.GetPropertyOrNull("channel"u8)?.GetIdOrNull("id"u8),
        InvokerReader.Parse(json),
        receivedAt)
    {
        ParentId = json.GetPropertyOrNull("channel"u8)?.GetIdOrNull("parent_id"u8),
    };

    private static CommandInteraction Command(InteractionHeader header, JsonElement data)
    {
        var options = CommandOptions.Parse(data, isTyping: false);
        var resolved = data.GetPropertyOrNull("resolved"u8) ?? default;
        return new CommandInteraction
        {
            Header = header,
            Path = options.Path,
            Options = options.Values,
            People = ResolvedReader.People(resolved),
            Roles = ResolvedReader.Roles(resolved),
            Channels = ResolvedReader.Channels(resolved),
            Files = ResolvedReader.Files(resolved),
        };
    }

    private static MessageCommandInteraction MessageCommand(InteractionHeader header, JsonElement data) => new()
    {
        Header = header,
        Name = data.GetStringOrNull("name"u8).Required("data.name"),
        Message = TargetMessageReader.Parse(data, header.ChannelId),
    };

    private static AutocompleteInteraction Autocomplete(InteractionHeader header, JsonElement data)
    {
        var options = CommandOptions.Parse(data, isTyping: true);
        return new AutocompleteInteraction
        {
            Header = header,
            Path = options.Path,
            Options = options.Values,
            Focused = options.Focused.Required("focused option"),
        };
    }

    private static ComponentInteraction Component(InteractionHeader header, JsonElement data, Snowflake? messageId)
    {
        var resolved = data.GetPropertyOrNull("resolved"u8) ?? default;
        return new ComponentInteraction
        {
            Header = header,
            CustomId = data.GetStringOrNull("custom_id"u8).Required("data.custom_id"),
            MessageId = messageId.Required("message.id"),
            Values = data.GetInt64OrNull("component_type"u8) is null or Button ? null : Values(data),
            Roles = ResolvedReader.Roles(resolved),
            Channels = ResolvedReader.Channels(resolved),
        };
    }

    private static string[] Values(JsonElement data) =>
        [.. data.EnumerateItems("values"u8).Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()!)];

    private static ModalInteraction Modal(InteractionHeader header, JsonElement data, Snowflake? messageId) => new()
    {
        Header = header,
        CustomId = data.GetStringOrNull("custom_id"u8).Required("data.custom_id"),
        Fields = ModalReader.Fields(data),
        MessageId = messageId,
    };

    private static Snowflake? MessageId(JsonElement json) => json.GetPropertyOrNull("message"u8)?.GetIdOrNull("id"u8);
}
