using System.Text.Json;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.Saving;

/// <summary>A message with ids instead of objects.</summary>
internal sealed record SavedMessage(
    ulong Id,
    ulong Channel,
    ulong Author,
    DateTimeOffset At,
    DateTimeOffset? EditedAt,
    string Content,
    JsonElement Embeds,
    JsonElement Components,
    int Flags,
    IReadOnlyList<ulong> Roles,
    IReadOnlyList<ulong> People,
    bool Everyone,
    SavedOrigin? Origin,
    IReadOnlyList<SavedAttachment>? Attachments = null,
    DateTimeOffset? PinnedAt = null,
    ulong? TellsOfPin = null,
    ulong? TellsOfThread = null,
    ulong? RepliesTo = null)
{
    public static SavedMessage Of(Message message) => new(
        message.Id,
        message.Channel.Id,
        message.Author.Id,
        message.At,
        message.EditedAt,
        message.Content,
        message.Embeds,
        message.Components,
        message.Flags,
        [.. message.PingedRoles.Select(role => role.Id)],
        [.. message.PingedPeople.Select(person => person.Id)],
        message.PingsEveryone,
        message.Origin is { } origin ? SavedOrigin.Of(origin) : null,
        [.. message.Attachments.Select(file => new SavedAttachment(file.Id, file.FileName, file.ContentType, file.Bytes.ToArray()))],
        message.PinnedAt,
        message.TellsOfPin,
        message.TellsOfThread,
        message.RepliesTo);

    /// <summary>The restored message; null if its channel or author no longer exists.</summary>
    public Message? In(Guild guild)
    {
        if (!guild.World.Channels.TryGetValue(Channel, out var channel) || guild.FindPerson(Author) is not { } author)
            return null;
        return new Message
        {
            Id = Id,
            Channel = channel,
            Author = author,
            At = At,
            EditedAt = EditedAt,
            Content = Content,
            Embeds = Embeds,
            Components = Components,
            Flags = Flags,
            Attachments = [.. (Attachments ?? []).Select(file => guild.World.Attachments.Keep(file.In(channel)))],
            PinnedAt = PinnedAt,
            TellsOfPin = TellsOfPin,
            TellsOfThread = TellsOfThread,
            RepliesTo = RepliesTo,
            PingedRoles = [.. Roles.Select(guild.FindRole).OfType<Role>()],
            PingedPeople = [.. People.Select(guild.FindPerson).OfType<Person>()],
            PingsEveryone = Everyone,
            Origin = Origin is { } o && guild.FindPerson(o.User) is { } by
                ? new InteractionOrigin(o.Id, o.Type, by.User, o.InteractedMessage, o.Command is { } words
                    ? new CommandUse(words, o.CommandType, o.Target)
                    : null)
                : null,
        };
    }
}

/// <summary>The interaction that a message answers.</summary>
internal sealed record SavedOrigin(
    ulong Id, int Type, ulong User, ulong? InteractedMessage, string? Command, int CommandType = 1, ulong? Target = null)
{
    public static SavedOrigin Of(InteractionOrigin origin) => new(
        origin.Id,
        origin.Type,
        origin.User.Id,
        origin.InteractedMessage,
        origin.Command?.Words,
        origin.Command?.Type ?? 1,
        origin.Command?.Target);
}

/// <summary>A message's file with its content.</summary>
internal sealed record SavedAttachment(ulong Id, string FileName, string ContentType, byte[] Bytes)
{
    public Attachment In(Channel channel) =>
        new() { Id = Id, ChannelId = channel.Id, FileName = FileName, ContentType = ContentType, Bytes = Bytes };
}
