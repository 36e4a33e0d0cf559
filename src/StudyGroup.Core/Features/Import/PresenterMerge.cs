using System.Collections.Immutable;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.Import;

/// <summary>
/// Merges written names into a seminar's presenters. Members stay: a schedule can't name them, and a written name may be theirs. Plain
/// names that are no longer written go.
/// </summary>
internal static class PresenterMerge
{
    /// <summary>
    /// The merged presenters, in the order of the names. A name belongs to the presenter of that name; or else to a member without one,
    /// since our own export writes members' names; or else, if there are as many names as presenters, to the one in its place.
    /// </summary>
    public static ImmutableArray<Presenter> Merge(ImmutableArray<Presenter> known, ImmutableArray<string> names)
    {
        var found = new Presenter?[names.Length];
        var left = known.ToList();
        Match((name, presenter) => string.Equals(name, presenter.Name, StringComparison.OrdinalIgnoreCase));
        Match((_, presenter) => presenter is { Member: not null, Name: null });
        if (names.Length == known.Length) Match((_, _) => true);
        for (var i = 0; i < names.Length; i++)
            found[i] = found[i] switch
            {
                null => new Presenter(null, names[i]),
                { Member: not null, Name: null } member => member,
                var presenter => presenter with { Name = names[i] },
            };

        Presenter[] members = [.. left.Where(presenter => presenter.Member is not null).Select(member => member with { Name = null })];
        ImmutableArray<Presenter> merged = [.. found.OfType<Presenter>(), .. members];
        while (merged.Length > Seminar.MaxPresenters) merged = merged.Remove(merged.Last(presenter => presenter.Member is null));
        return merged.Length == known.Length && merged.All(known.Contains) ? known : merged;

        void Match(Func<string, Presenter, bool> belongs)
        {
            for (var i = 0; i < names.Length; i++)
            {
                if (found[i] is not null || left.Find(presenter => belongs(names[i], presenter)) is not { } presenter) continue;
                found[i] = presenter;
                left.Remove(presenter);
            }
        }
    }
}
