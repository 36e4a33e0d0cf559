using StudyGroup.Core.Text;

namespace StudyGroup.Core.Contract;

/// <summary>The reply to a command, button or form.</summary>
public abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>A card that everyone in the channel sees.</summary>
    public sealed record Public(Card Card) : Reply;

    /// <summary>A card that only the member sees.</summary>
    public sealed record Private(Card Card) : Reply;

    /// <summary>A card that replaces the one whose button was pressed.</summary>
    public sealed record Replace(Card Card) : Reply
    {
        /// <summary>Whether it's certain that everyone sees the card it replaces.</summary>
        public bool IsPublic { get; init; }
    }

    /// <summary>A form to fill in. Can't be the reply to a form.</summary>
    public sealed record Ask(Form Form) : Reply;

    /// <summary>A refusal, which only the member sees.</summary>
    public sealed record Refused(Refusal Why) : Reply
    {
        /// <summary>The refusal as shown: the sentence, or more, such as what was typed into a form.</summary>
        public Card Card { get; init; } = Why.Sentence;
    }

    /// <summary>A refusal as a reply.</summary>
    public static implicit operator Reply(Refusal refusal) => new Refused(refusal);
}
