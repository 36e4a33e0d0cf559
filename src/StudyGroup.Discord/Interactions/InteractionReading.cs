using System.Text.Json;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Interactions;

/// <summary>Reads <c>INTERACTION_CREATE</c>. See https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object.</summary>
internal static class InteractionReading
{
    private const int ChatInput = 1;

    /// <summary>The interaction, or null where it is of a type that the bot never asked for.</summary>
    /// <param name="json">The event's payload.</param>
    /// <param name="receivedAt">When it came: a timestamp of the wire's clock.</param>
    /// <exception cref="JsonException">Something is missing without which it cannot be answered.</exception>
    public static Interaction? Parse(JsonElement json, long receivedAt)
    {
        var data = json.Member("data"u8) ?? default;
        Interaction? interaction = json.Whole("type"u8) switch
        {
            2 when (data.Whole("type"u8) ?? ChatInput) == ChatInput => Command(json, data, receivedAt),
            3 => Component(json, data, receivedAt),
            4 => Autocomplete(json, data, receivedAt),
            5 => Modal(json, data, receivedAt),
            _ => null,
        };
        return interaction is null ? null : interaction with { GuildId = json.Id("guild_id"u8), ChannelId = Channel(json) };
    }

    private static CommandInteraction Command(JsonElement json, JsonElement data, long receivedAt)
    {
        var options = CommandOptions.Parse(data, isTyping: false);
        var resolved = data.Member("resolved"u8) ?? default;
        return new CommandInteraction
        {
            Id = Id(json),
            ApplicationId = Application(json),
            Token = Token(json),
            Invoker = InvokerReading.Parse(json),
            ReceivedAt = receivedAt,
            Path = options.Path,
            Options = options.Values,
            People = Resolved.People(resolved),
            Roles = Resolved.Roles(resolved),
            Channels = Resolved.Channels(resolved),
            Files = Resolved.Files(resolved),
        };
    }

    private static AutocompleteInteraction Autocomplete(JsonElement json, JsonElement data, long receivedAt)
    {
        var options = CommandOptions.Parse(data, isTyping: true);
        return new AutocompleteInteraction
        {
            Id = Id(json),
            ApplicationId = Application(json),
            Token = Token(json),
            Invoker = InvokerReading.Parse(json),
            ReceivedAt = receivedAt,
            Path = options.Path,
            Options = options.Values,
            Focused = options.Focused.Needed("focused option"),
        };
    }

    private static ComponentInteraction Component(JsonElement json, JsonElement data, long receivedAt) => new()
    {
        Id = Id(json),
        ApplicationId = Application(json),
        Token = Token(json),
        Invoker = InvokerReading.Parse(json),
        ReceivedAt = receivedAt,
        CustomId = data.Text("custom_id"u8).Needed("data.custom_id"),
        MessageId = (json.Member("message"u8)?.Id("id"u8)).Needed("message.id"),
    };

    private static ModalInteraction Modal(JsonElement json, JsonElement data, long receivedAt) => new()
    {
        Id = Id(json),
        ApplicationId = Application(json),
        Token = Token(json),
        Invoker = InvokerReading.Parse(json),
        ReceivedAt = receivedAt,
        CustomId = data.Text("custom_id"u8).Needed("data.custom_id"),
        Fields = ModalFields.Parse(data),
        MessageId = json.Member("message"u8)?.Id("id"u8),
    };

    private static Snowflake Id(JsonElement json) => json.Id("id"u8).Needed("id");

    private static Snowflake Application(JsonElement json) => json.Id("application_id"u8).Needed("application_id");

    private static InteractionToken Token(JsonElement json) => new(json.Text("token"u8).Needed("token"));

    private static Snowflake? Channel(JsonElement json) => json.Id("channel_id"u8) ?? json.Member("channel"u8)?.Id("id"u8);
}
