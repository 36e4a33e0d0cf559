using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.InMemory;

public partial class InMemoryStores : IDrafts
{
    private long _lastDraft;

    /// <summary>The drafts. A test may change them as it likes.</summary>
    public Dictionary<DraftId, Draft> Drafts { get; } = [];

    Draft? IDrafts.Find(GroupId group, DraftId id) => Read(() => Find(group, id));

    Task<DraftId> IDrafts.ReserveAsync() => WriteAsync(NextDraft);

    Task<Draft> IDrafts.AddAsync(GroupId group, MemberId? by, string kind, Options inputs, Instant at) => WriteAsync(() =>
    {
        Forget(Drafts.Values.Where(draft => draft.By is not null && draft.At < at - Draft.KeptFor));
        if (by is not null)
        {
            Forget(Drafts.Values.Where(draft => draft.Group == group && draft.By == by)
                .OrderByDescending(draft => draft.Id.Value).Skip(Draft.MaxPerMember - 1));
        }

        return Put(new Draft { Id = NextDraft(), Group = group, By = by, Kind = kind, Inputs = inputs, At = at });
    });

    Task<bool> IDrafts.TakeAsync(GroupId group, DraftId id) => WriteAsync(() => Take(group, id));

    private DraftId NextDraft() => new(++_lastDraft);

    private Draft? Find(GroupId group, DraftId id) => Drafts.GetValueOrDefault(id) is { } draft && draft.Group == group ? draft : null;

    private bool Take(GroupId group, DraftId id) => Find(group, id) is not null && Drafts.Remove(id);

    private Draft Put(Draft draft)
    {
        if (draft.Inputs.Values.Sum(input => input.Key.Length + $"{input.Value}".Length) > Draft.MaxCharacters)
            throw new ArgumentException($"The inputs have more than {Draft.MaxCharacters} characters.", nameof(draft));
        Drafts.Add(draft.Id, draft);
        return draft;
    }

    private void Forget(IEnumerable<Draft> drafts)
    {
        foreach (var draft in drafts.ToList()) Drafts.Remove(draft.Id);
    }
}
