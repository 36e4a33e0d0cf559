using NodaTime;

namespace StudyGroup.Core.Text;

/// <summary>A part of a line.</summary>
public abstract record Span
{
    private Span()
    {
    }

    /// <summary>Text, shown as it is.</summary>
    /// <param name="Value">The text.</param>
    public sealed record Text(string Value) : Span;

    /// <summary>A line within the line that stands out.</summary>
    /// <param name="Inner">What stands out.</param>
    public sealed record Strong(Line Inner) : Span
    {
        /// <summary>A text that stands out.</summary>
        public Strong(string text)
            : this($"{text}")
        {
        }
    }

    /// <summary>A line within the line that no longer holds.</summary>
    /// <param name="Inner">What is struck through.</param>
    public sealed record Struck(Line Inner) : Span
    {
        /// <summary>A text that no longer holds.</summary>
        public Struck(string text)
            : this($"{text}")
        {
        }
    }

    /// <summary>A moment, shown to each reader in their own zone.</summary>
    /// <param name="At">When.</param>
    /// <param name="Look">How it looks.</param>
    public sealed record Moment(Instant At, MomentLook Look) : Span;

    /// <summary>A person; nobody is pinged by it.</summary>
    /// <param name="Id">Who.</param>
    public sealed record Person(MemberId Id) : Span;

    /// <summary>A role; nobody is pinged by it.</summary>
    /// <param name="Id">Which.</param>
    public sealed record Role(RoleId Id) : Span;

    /// <summary>A channel.</summary>
    /// <param name="Id">Which.</param>
    public sealed record Channel(ChannelId Id) : Span;

    /// <summary>A link under its label.</summary>
    /// <param name="Label">What is shown.</param>
    /// <param name="Url">Where it leads: an absolute http or https address.</param>
    public sealed record Link(string Label, string Url) : Span;

    /// <summary>A message in a channel, under its label.</summary>
    /// <param name="Label">What is shown.</param>
    /// <param name="Group">In which server.</param>
    /// <param name="Place">In which channel.</param>
    /// <param name="Id">Which.</param>
    public sealed record Message(string Label, GroupId Group, ChannelId Place, MessageId Id) : Span;

    /// <summary>A command of the bot's, by its words without the slash.</summary>
    /// <param name="Name">"next-seminar", "point add".</param>
    public sealed record Command(string Name) : Span;
}

/// <summary>How a moment looks.</summary>
public enum MomentLook
{
    /// <summary>Weekday, date and time.</summary>
    Full,

    /// <summary>How far off it is: "in 3 days".</summary>
    Relative,

    /// <summary>Date and time, short.</summary>
    Short,
}
