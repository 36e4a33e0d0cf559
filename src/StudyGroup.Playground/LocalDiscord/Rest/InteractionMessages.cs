using StudyGroup.Playground.LocalDiscord.Interactions;
using StudyGroup.Playground.LocalDiscord.Validation;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Rest;

/// <summary>Messages that answer an interaction.</summary>
internal static class InteractionMessages
{
    public static Message Post(OpenInteraction interaction, MessageForm form)
    {
        var message = MessageChanges.New(form, interaction.Channel, AllowedMentions.UsersOnly);
        return Add(interaction, message, form.IsEphemeral);
    }

    /// <summary>The "thinking …" that is shown until the answer comes.</summary>
    public static Message Think(OpenInteraction interaction, bool ephemeral)
    {
        var channel = interaction.Channel;
        var world = channel.Guild.World;
        return Add(interaction, new Message
        {
            Id = world.Ids.Next(),
            Channel = channel,
            Author = channel.Guild.Bot,
            At = world.Clock.GetUtcNow(),
            Flags = Message.Loading | (ephemeral ? Message.Ephemeral : 0),
        }, ephemeral);
    }

    private static Message Add(OpenInteraction interaction, Message message, bool ephemeral)
    {
        message = message with { Origin = interaction.Origin, OnlyFor = ephemeral ? interaction.By : null };
        interaction.Channel.Stored.Add(message);
        return message;
    }
}
