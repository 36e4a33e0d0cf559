using System.Text.Json;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Cluster;

/// <summary>
/// A button, select menu or form used in direct messages, as one worker hands it to another. It contains the token that authorizes the
/// answer and what a member typed, so it's deleted once it's answered.
/// </summary>
internal sealed record ForwardedInteraction(
    ulong Id, ulong Application, string Token, ulong? Channel, ulong User, string Name, string CustomId, ulong? Message,
    IReadOnlyList<string>? Values, IReadOnlyDictionary<string, string>? Fields)
{
    /// <summary>Null for interactions that can't name a group.</summary>
    public static ForwardedInteraction? Of(Interaction interaction) => interaction switch
    {
        ComponentInteraction component => Of(component, component.CustomId, component.MessageId, component.Values, null),
        ModalInteraction modal => Of(modal, modal.CustomId, modal.MessageId, null, modal.Fields),
        _ => null,
    };

    public static ForwardedInteraction Parse(string json) => JsonSerializer.Deserialize<ForwardedInteraction>(json)!;

    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>The interaction, as if it had arrived here.</summary>
    /// <param name="receivedAt">When it arrived, by the wire's clock.</param>
    /// <param name="mayBeLate">Whether the member may have been told that it failed.</param>
    public Interaction ToInteraction(long receivedAt, bool mayBeLate)
    {
        var header = new InteractionHeader(
            new Snowflake(Id), new Snowflake(Application), new InteractionToken(Token), null,
            Channel is { } channel ? new Snowflake(channel) : null,
            new Invoker(new Snowflake(User), Name, Permissions.None, []), receivedAt);
        Snowflake? message = Message is { } id ? new Snowflake(id) : null;
        return Fields is { } fields
            ? new ModalInteraction { Header = header, CustomId = CustomId, Fields = fields, MessageId = message, MayBeLate = mayBeLate }
            : new ComponentInteraction
            {
                Header = header,
                CustomId = CustomId,
                Values = Values,
                MessageId = message ?? default,
                MayBeLate = mayBeLate,
            };
    }

    /// <summary>Hides the token and what was typed.</summary>
    public override string ToString() => $"interaction {Id}";

    private static ForwardedInteraction Of(
        Interaction interaction, string customId, Snowflake? message, IReadOnlyList<string>? values,
        IReadOnlyDictionary<string, string>? fields) => new(
            interaction.Id.Value, interaction.ApplicationId.Value, interaction.Token.Value, interaction.ChannelId?.Value,
            interaction.Invoker.Id.Value, interaction.Invoker.Name, customId, message?.Value, values, fields);
}
