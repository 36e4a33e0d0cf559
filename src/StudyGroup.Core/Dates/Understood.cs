using System.Collections.Immutable;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Dates;

/// <summary>What <see cref="WhenReader"/> made of what was typed.</summary>
public abstract record Understood
{
    private Understood()
    {
    }

    /// <summary>It means one date.</summary>
    /// <param name="Date">The date.</param>
    /// <param name="Others">What it may be taken for by who does not know the group: worth showing to choose from, not worth asking.</param>
    public sealed record Settled(SeminarDate Date, ImmutableArray<SeminarDate> Others) : Understood;

    /// <summary>It may mean several dates, and who typed it is to be asked; <see cref="WhenWords.Say"/> says each so that they can be told apart.</summary>
    /// <param name="Dates">The dates, two or more, the earliest first.</param>
    public sealed record InDoubt(ImmutableArray<SeminarDate> Dates) : Understood;

    /// <summary>It means no date that would do.</summary>
    /// <param name="Why">What would.</param>
    public sealed record Refused(Refusal Why) : Understood;

    /// <summary>All that it may mean, the likeliest first; nothing where it was refused.</summary>
    public ImmutableArray<SeminarDate> All => this switch
    {
        Settled settled => [settled.Date, .. settled.Others],
        InDoubt doubt => doubt.Dates,
        _ => [],
    };

    /// <summary>The date, for who cannot ask: doubt is refused with what would settle it.</summary>
    /// <param name="settings">The group's zone and usual start.</param>
    public Outcome<SeminarDate> Sole(GroupSettings settings) => this switch
    {
        Settled settled => settled.Date,
        InDoubt doubt => new Refusal($"That may be {string.Join(" or ", doubt.Dates.Select(date => $"{WhenWords.Say(date, settings)} (“{WhenWords.Type(date, settings)}”)"))}; write which."),
        Refused refused => refused.Why,
        _ => throw new InvalidOperationException($"Nothing is known of {this}."),
    };
}
