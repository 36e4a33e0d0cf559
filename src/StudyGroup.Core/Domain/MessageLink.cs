using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>Where a message is. Whoever can't see its channel can't follow the link.</summary>
/// <param name="Channel">The channel or thread.</param>
public sealed record MessageLink(ChannelId Channel, MessageId Message)
{
    /// <summary>The link to it.</summary>
    public Span.Message In(ServerId server, string label) => new(label, server, Channel, Message);
}
