using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Validation;

/// <summary>
/// A new message's <c>message_reference</c>, as a reply. See
/// https://docs.discord.com/developers/resources/message#message-reference-structure.
/// </summary>
/// <param name="Message">The message that it replies to.</param>
/// <param name="MayBeMissing">Whether it becomes an ordinary message if that one doesn't exist (any more).</param>
internal sealed record ReferenceForm(ulong Message, bool MayBeMissing)
{
    /// <summary>Null if the message has no such field.</summary>
    public static ReferenceForm? Read(Form message)
    {
        if (message.Object("message_reference") is not { } form)
            return null;

        if (form.Integer("type", 0, 1) == 1)
            form.Refuse("type", "LOCAL_DISCORD_UNSUPPORTED", "This local Discord doesn't forward messages.");
        var mayBeMissing = form.Boolean("fail_if_not_exists") == false;
        if (Snowflakes.TryParse(form.Text("message_id", max: 20) ?? "", out var id))
            return new ReferenceForm(id, mayBeMissing);
        form.Refuse("message_id", "NUMBER_TYPE_COERCE", "Value is not snowflake.");
        return null;
    }
}
