using NodaTime;

namespace StudyGroup.Core.Text;

/// <summary>A part of a line.</summary>
public abstract record Span
{
    private Span()
    {
    }

    /// <summary>Text, shown as is.</summary>
    public sealed record Text(string Value) : Span;

    /// <summary>Bold.</summary>
    /// <param name="Inner">What is bold.</param>
    public sealed record Bold(Line Inner) : Span
    {
        /// <summary>Bold text.</summary>
        public Bold(string text)
            : this($"{text}")
        {
        }
    }

    /// <summary>Struck through, because it's no longer true.</summary>
    /// <param name="Inner">What is struck through.</param>
    public sealed record Strikethrough(Line Inner) : Span
    {
        /// <summary>Struck-through text.</summary>
        public Strikethrough(string text)
            : this($"{text}")
        {
        }
    }

    /// <summary>Hidden until a reader opens it.</summary>
    /// <param name="Inner">What is hidden.</param>
    public sealed record Spoiler(Line Inner) : Span;

    /// <summary>A time, shown to each reader in their own zone.</summary>
    /// <param name="Look">How it's shown.</param>
    public sealed record Moment(Instant At, TimestampStyle Look) : Span;

    /// <summary>A mention of a person, without a ping.</summary>
    public sealed record Person(MemberId Id) : Span;

    /// <summary>A mention of a role, without a ping.</summary>
    public sealed record Role(RoleId Id) : Span;

    /// <summary>A mention of a channel.</summary>
    public sealed record Channel(ChannelId Id) : Span;

    /// <summary>A link with a label.</summary>
    /// <param name="Url">An absolute http or https address.</param>
    public sealed record Link(string Label, string Url) : Span;

    /// <summary>A link to a message, with a label.</summary>
    /// <param name="Server">The message's server.</param>
    /// <param name="Place">The message's channel.</param>
    public sealed record Message(string Label, ServerId Server, ChannelId Place, MessageId Id) : Span;

    /// <summary>A link to one of the bot's commands.</summary>
    /// <param name="Name">Its name without the slash: "next-seminar", "point add".</param>
    public sealed record Command(string Name) : Span;
}

/// <summary>How a time is shown.</summary>
public enum TimestampStyle
{
    /// <summary>Weekday, date and time.</summary>
    Full,

    /// <summary>The distance from now: "in 3 days".</summary>
    Relative,

    /// <summary>Short date and time.</summary>
    Short,
}
