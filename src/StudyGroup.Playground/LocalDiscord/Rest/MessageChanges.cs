using System.Text.Json;
using StudyGroup.Playground.LocalDiscord.Validation;
using StudyGroup.Playground.LocalDiscord.Wire;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Rest;

/// <summary>Creates and edits messages from forms.</summary>
internal static class MessageChanges
{
    public static bool HasSomething(MessageForm form) =>
        !string.IsNullOrEmpty(form.Content) || Count(form.Embeds) > 0 || Count(form.Components) > 0 || form.Attachments?.New.Count > 0;

    /// <summary>A new message from the bot, with the mentions that it is allowed.</summary>
    public static Message New(MessageForm form, Channel channel, AllowedMentions byDefault)
    {
        var world = channel.Guild.World;
        var message = new Message { Id = world.Ids.Next(), Channel = channel, Author = channel.Guild.Bot, At = world.Clock.GetUtcNow() };
        return WithPings(Apply(message, form), form, byDefault) with { Flags = form.Flags ?? 0 };
    }

    /// <summary>Fills in a "thinking …" message. That counts as an edit, so it notifies nobody.</summary>
    public static Message Fill(Message thinking, MessageForm form)
    {
        var filled = Apply(thinking, form);
        return filled with { Flags = filled.Flags & ~Message.Loading };
    }

    /// <summary>Replaces the fields that the form has. Nobody is notified.</summary>
    public static Message Apply(Message message, MessageForm form) => message with
    {
        Content = form.Content ?? message.Content,
        Embeds = form.Embeds ?? message.Embeds,
        Components = form.Components ?? message.Components,
        Attachments = form.Attachments?.In(message.Channel) ?? message.Attachments,
        Flags = form.Flags is { } flags ? (message.Flags & ~Message.SuppressEmbeds) | (flags & Message.SuppressEmbeds) : message.Flags,
    };

    /// <summary>Parses an edit, stores it, and answers with the message.</summary>
    public static RestAnswer Edit(RestRequest request, Message message)
    {
        var form = MessageForm.Read(request.Form, request.Files, mayBeEphemeral: true, message);
        if (request.Form.Errors.Any)
            return RestAnswer.Invalid(request.Form.Errors);

        var edited = message.IsThinking
            ? Fill(message, form)
            : Apply(message, form) with { EditedAt = message.Channel.Guild.World.Clock.GetUtcNow() };
        if (IsEmpty(edited))
            return RestAnswer.EmptyMessage;
        message.Channel.Stored.Replace(edited);
        return RestAnswer.Ok(MessageJson.Of(edited));
    }

    public static bool IsEmpty(Message message) =>
        message.Content.Length == 0 && Count(message.Embeds) == 0 && Count(message.Components) == 0 && message.Attachments.Count == 0;

    private static Message WithPings(Message message, MessageForm form, AllowedMentions byDefault)
    {
        var pings = Pings.Of(message.Content, form.Mentions ?? byDefault, message.Author, message.Channel);
        return message with { PingedRoles = pings.Roles, PingedPeople = pings.People, PingsEveryone = pings.Everyone };
    }

    private static int Count(JsonElement? array) => array?.GetArrayLength() ?? 0;
}
