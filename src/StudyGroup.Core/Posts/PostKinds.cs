using System.Collections.Frozen;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Posts;

/// <summary>All kinds of post.</summary>
public sealed class PostKinds
{
    private readonly FrozenDictionary<Type, PostKind> _bySubject;

    /// <param name="kinds">The kinds, each once.</param>
    public PostKinds(IReadOnlyList<PostKind> kinds)
    {
        All = kinds;
        _bySubject = kinds.ToFrozenDictionary(kind => kind.Subject);
    }

    /// <summary>The kinds, in the order their posts go out when several are due.</summary>
    public IReadOnlyList<PostKind> All { get; }

    /// <summary>The kind of a post.</summary>
    /// <exception cref="InvalidOperationException">The table of kinds has none for its subject.</exception>
    public PostKind Of(Post post) => Of(post.Subject);

    /// <summary>The kind of post that says something.</summary>
    /// <inheritdoc cref="Of(Post)" path="/exception" />
    public PostKind Of(PostSubject subject) => _bySubject.GetValueOrDefault(subject.GetType())
        ?? throw new InvalidOperationException($"No kind of post is registered for {subject.GetType().Name}.");
}
