using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Wire;

/// <summary>See https://docs.discord.com/developers/resources/message#message-object.</summary>
internal static class MessageJson
{
    private const int Default = 0;
    private const int PinnedMessage = 6;
    private const int ThreadCreated = 18;
    private const int Reply = 19;
    private const int ChatInputCommand = 20;
    private const int ContextMenuCommand = 23;

    /// <summary>As the bot gets it: without the nonce, and without what others wrote, since it lacks the intent.</summary>
    public static JsonObject Of(Message message) => Of(message, readable: message.Author == message.Channel.Guild.Bot);

    /// <summary>With the content even if others wrote it, for a message that somebody uses a command on.</summary>
    public static JsonObject Read(Message message) => Of(message, readable: true);

    private static JsonObject Of(Message message, bool readable)
    {
        var json = new JsonObject
        {
            ["id"] = Snowflakes.Text(message.Id),
            ["channel_id"] = Snowflakes.Text(message.Channel.Id),
            ["type"] = TypeOf(message),
            ["author"] = UserJson.Of(message.Author.User),
            ["content"] = readable ? message.Content : "",
            ["timestamp"] = message.At.Text(),
            ["edited_timestamp"] = message.EditedAt?.Text(),
            ["tts"] = false,
            ["pinned"] = message.IsPinned,
            ["mention_everyone"] = message.PingsEveryone,
            ["mentions"] = message.PingedPeople.Select(JsonNode? (person) => UserJson.Of(person.User)).Array(),
            ["mention_roles"] = message.PingedRoles.Select(role => role.Id).Ids(),
            ["attachments"] = readable
                ? message.Attachments.Select(JsonNode? (file) => AttachmentJson.Of(file, message.Channel.Guild.World)).Array()
                : new JsonArray(),
            ["embeds"] = message.HidesEmbeds ? new JsonArray() : message.Embeds.Copy(),
            ["components"] = message.Components.Copy(),
            ["flags"] = message.Flags,
        };
        if (message.Channel.Guild.Threads.Of(message) is { } thread)
        {
            json["flags"] = message.Flags | Message.HasThread;
            json["thread"] = ThreadJson.Of(thread);
        }

        if (message.TellsOfThread is { } started)
        {
            json["message_reference"] = new JsonObject
            {
                ["type"] = 0,
                ["channel_id"] = Snowflakes.Text(started),
                ["guild_id"] = Snowflakes.Text(message.Channel.Guild.Id),
            };
        }

        if (message.TellsOfPin is { } pinned)
            json["message_reference"] = Reference(message.Channel, pinned);
        if (message.RepliesTo is { } replied)
        {
            json["message_reference"] = Reference(message.Channel, replied);
            // Null says that it was deleted. Discord doesn't nest replies any deeper.
            json["referenced_message"] = message.Channel.Stored.Find(replied) is { } other ? Of(other with { RepliesTo = null }) : null;
        }

        if (message.Origin is { } origin)
            AddOrigin(json, message, origin);
        return json;
    }

    /// <summary>As in the answer to its creation, and on the gateway.</summary>
    public static JsonObject WithNonce(Message message)
    {
        var json = Of(message);
        if (message.Nonce is { } nonce)
            json["nonce"] = nonce;
        return json;
    }

    public static JsonObject ForGateway(Message message, Lifecycle stage)
    {
        var json = stage == Lifecycle.Deleted
            ? new JsonObject { ["id"] = Snowflakes.Text(message.Id), ["channel_id"] = Snowflakes.Text(message.Channel.Id) }
            : WithNonce(message);
        if (!message.Channel.IsDirect)
            json["guild_id"] = Snowflakes.Text(message.Channel.Guild.Id);
        return json;
    }

    private static int TypeOf(Message message) => message.Origin switch
    {
        null when message.TellsOfPin is not null => PinnedMessage,
        null when message.TellsOfThread is not null => ThreadCreated,
        null when message.RepliesTo is not null => Reply,
        null => Default,
        { Type: 2, Command.Type: CommandType.ChatInput } => ChatInputCommand,
        { Type: 2 } => ContextMenuCommand,
        { InteractedMessage: not null } => Reply,
        _ => Default,
    };

    private static JsonObject Reference(Channel channel, ulong message)
    {
        var json = new JsonObject { ["type"] = 0, ["channel_id"] = Snowflakes.Text(channel.Id), ["message_id"] = Snowflakes.Text(message) };
        if (!channel.IsDirect)
            json["guild_id"] = Snowflakes.Text(channel.Guild.Id);
        return json;
    }

    private static void AddOrigin(JsonObject json, Message message, InteractionOrigin origin)
    {
        var application = Snowflakes.Text(message.Channel.Guild.World.Application.Id);
        json["application_id"] = application;
        json["webhook_id"] = application;
        var metadata = new JsonObject
        {
            ["id"] = Snowflakes.Text(origin.Id),
            ["type"] = origin.Type,
            ["user"] = UserJson.Of(origin.User),
            ["authorizing_integration_owners"] =
                new JsonObject { ["0"] = message.Channel.IsDirect ? "0" : Snowflakes.Text(message.Channel.Guild.Id) },
        };
        if (origin.InteractedMessage is { } interacted)
            metadata["interacted_message_id"] = Snowflakes.Text(interacted);
        if (origin is { Type: 2, Command: { Type: CommandType.Message, Target: { } target } })
            metadata["target_message_id"] = Snowflakes.Text(target);
        else if (origin is { Type: 2, Command: { Type: CommandType.User, Target: { } user } }
            && message.Channel.Guild.FindPerson(user) is { } person)
            metadata["target_user"] = UserJson.Of(person.User);
        json["interaction_metadata"] = metadata;
    }
}
