using StudyGroup.Core.Text;

namespace StudyGroup.Core.Contract;

/// <summary>What comes of a command, a button or a form.</summary>
public abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>A card that everyone in the channel sees.</summary>
    /// <param name="Card">The card.</param>
    public sealed record Public(Card Card) : Reply;

    /// <summary>A card that only the asker sees.</summary>
    /// <param name="Card">The card.</param>
    public sealed record Private(Card Card) : Reply;

    /// <summary>A card in the place of the one whose button was pressed.</summary>
    /// <param name="Card">The card.</param>
    public sealed record Replace(Card Card) : Reply
    {
        /// <summary>Whether everyone sees the one it replaces, for certain.</summary>
        public bool IsPublic { get; init; }
    }

    /// <summary>A form to fill in. Not as an answer to a form.</summary>
    /// <param name="Form">The form.</param>
    public sealed record Ask(Form Form) : Reply;

    /// <summary>A no, which only the asker sees.</summary>
    /// <param name="Why">The refusal.</param>
    public sealed record Refused(Refusal Why) : Reply
    {
        /// <summary>The no as it is shown: the sentence or more, and what gives back what was typed into a form.</summary>
        public Card Card { get; init; } = Why.Sentence;
    }

    /// <summary>A no.</summary>
    public static implicit operator Reply(Refusal refusal) => new Refused(refusal);
}
