using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Changes;

/// <summary>A larger change that is previewed before it's made.</summary>
/// <param name="Title">What it does: "Shift 4 seminars by 1 week".</param>
/// <param name="After">The group after the plan.</param>
/// <param name="Warnings">What argues against it or couldn't be read. It can be confirmed anyway.</param>
public sealed record Plan(string Title, Group After, ImmutableArray<Line> Warnings)
{
    /// <summary>Where it comes from, shown at the top; null if the person who asked for it knows.</summary>
    public Line? About { get; init; }

    /// <summary>Whether someone must confirm even without warnings, because it may not be what was intended.</summary>
    public bool NeedsConfirmation { get; init; }

    /// <summary>The reason, for the channel to read, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it moves only upcoming seminars. It's refused once one of them has started.</summary>
    public bool MovesUpcomingSeminars { get; init; }

    /// <summary>Extra lines about its effects, beyond what changes in the group.</summary>
    public ImmutableArray<Line> Lines { get; init; } = [];

    /// <summary>What the button that confirms it says.</summary>
    public string ConfirmLabel { get; init; } = "Confirm";

    /// <summary>What can be done next, said once it's done.</summary>
    public ImmutableArray<Line> Next { get; init; } = [];

    /// <summary>The button that goes on from there once it's done; null if there's none.</summary>
    public Button? Then { get; init; }

    /// <summary>The book of a vote that this begins; null if it begins none.</summary>
    public BookPick? Picks { get; init; }

    /// <summary>What is restored along with the group.</summary>
    public Restored Restores { get; init; } = Restored.Nothing;

    /// <summary>Whether it would change nothing in a group.</summary>
    internal bool ChangesNothingIn(Group group) => Differences.Between(group, After).IsEmpty && Lines.IsEmpty;
}

/// <summary>Makes plans of one kind. The same inputs and group always give the same plan.</summary>
public interface IPlanner
{
    /// <summary>The kind, unique among planners: lower-case words with hyphens.</summary>
    string Kind { get; }

    /// <summary>Makes the plan, or says why there is none.</summary>
    /// <param name="now">The group's time when it was asked for.</param>
    Outcome<Plan> Make(Group group, Options inputs, Instant now);

    /// <summary>
    /// Does the slow part of <see cref="Make"/>, reading the inputs, in advance. The returned maker gives the same result for a group that
    /// may have changed since.
    /// </summary>
    Task<PlanMaker> PrepareAsync(Group group, Options inputs) =>
        Task.FromResult<PlanMaker>((newest, now) => Make(newest, inputs, now));
}

/// <summary>Makes the plan from inputs that were already read.</summary>
/// <param name="now">The group's time when it was asked for.</param>
public delegate Outcome<Plan> PlanMaker(Group group, Instant now);
