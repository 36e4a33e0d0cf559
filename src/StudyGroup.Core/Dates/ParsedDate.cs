using System.Collections.Immutable;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Dates;

/// <summary>What <see cref="WhenReader"/> made of what was typed.</summary>
public abstract record ParsedDate
{
    private ParsedDate()
    {
    }

    /// <summary>It means one date.</summary>
    /// <param name="Others">Other readings, for those who don't know the group: worth suggesting, but not worth asking about.</param>
    public sealed record Settled(SeminarDate Date, ImmutableArray<SeminarDate> Others) : ParsedDate;

    /// <summary>
    /// It could be several dates, so the member has to be asked. <see cref="WhenWords.Say"/> words them so that they can be told apart.
    /// </summary>
    /// <param name="Dates">At least two dates, earliest first.</param>
    public sealed record InDoubt(ImmutableArray<SeminarDate> Dates) : ParsedDate;

    /// <summary>It doesn't mean a usable date.</summary>
    /// <param name="Why">The reason, and what to write instead.</param>
    public sealed record Refused(Refusal Why) : ParsedDate;

    /// <summary>Everything it may mean, most likely first; empty if it was refused.</summary>
    public ImmutableArray<SeminarDate> All => this switch
    {
        Settled settled => [settled.Date, .. settled.Others],
        InDoubt doubt => doubt.Dates,
        _ => [],
    };

    /// <summary>The date, for callers that can't ask. Several possible dates are refused with what to write instead.</summary>
    public Outcome<SeminarDate> Sole(GroupSettings settings) => this switch
    {
        Settled settled => settled.Date,
        InDoubt doubt =>
            new Refusal($"That could be {string.Join(" or ", doubt.Dates.Select(d => Say(d, settings)))}. Write the one you mean."),
        Refused refused => refused.Why,
        _ => throw new InvalidOperationException($"Unknown: {this}."),
    };

    private static string Say(SeminarDate date, GroupSettings settings) =>
        $"{WhenWords.Say(date, settings)} (“{WhenWords.Type(date, settings)}”)";
}
