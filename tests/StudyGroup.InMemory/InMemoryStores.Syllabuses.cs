using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.InMemory;

public partial class InMemoryStores : ISyllabuses
{
    /// <summary>The syllabuses. A test may change them as it likes.</summary>
    public Dictionary<GroupId, Syllabus> Syllabuses { get; } = [];

    /// <summary>Called before a syllabus is kept.</summary>
    protected virtual void BeforeKeeping(Syllabus syllabus)
    {
    }

    Syllabus ISyllabuses.Of(GroupId group) => Read(() => SyllabusOf(group));

    IReadOnlyList<GroupId> ISyllabuses.Groups() => Read(() => Groups.Values.Where(group => group.Settings.SyllabusChannel is not null)
        .Select(group => group.Id)
        .Concat(Syllabuses.Values.Where(syllabus => syllabus.Messages.Length > 0).Select(syllabus => syllabus.Group))
        .Distinct().Where(group => !IsInactive(group)).ToList());

    Task<Syllabus> ISyllabuses.ChangeAsync(GroupId group, Func<Syllabus, Syllabus> rule) => WriteAsync(() =>
    {
        var changed = rule(SyllabusOf(group));
        Require(changed.Group == group, $"A rule turned the syllabus of group {group} into that of group {changed.Group}.");
        BeforeKeeping(changed);
        return Syllabuses[group] = changed;
    });

    private Syllabus SyllabusOf(GroupId group) => Syllabuses.GetValueOrDefault(group) ?? Syllabus.None(group);
}
