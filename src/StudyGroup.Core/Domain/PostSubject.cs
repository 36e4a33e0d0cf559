using NodaTime;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>What a post says. Each kind of post has a record of its own for it, and a <see cref="PostKind"/> with the rules.</summary>
public abstract record PostSubject
{
    /// <summary>The only member it is meant for; null if it is for everyone.</summary>
    public virtual MemberId? Recipient => null;

    /// <summary>Whether its message comes with a file that isn't stored. Without the file it can't be posted.</summary>
    public virtual bool HasFile => false;

    /// <summary>The key of the post that says this. See <see cref="Post.Key"/>.</summary>
    /// <param name="at">When the post was made; part of the key only if the same may be said again.</param>
    public abstract string KeyOf(GroupId group, SeminarId seminar, Instant at);

    /// <summary>The keys of further posts whose message this one is too: they were due together and were claimed as one.</summary>
    public virtual IEnumerable<string> FurtherKeys(GroupId group) => [];

    /// <summary>Whether it names a member.</summary>
    public virtual bool Names(MemberId member) => Recipient == member;

    /// <summary>The same without a member; null if nothing is left of it.</summary>
    public virtual PostSubject? Without(MemberId member) => Names(member) ? null : this;
}

/// <summary>What a command's answer says. Its message is searched for and never posted.</summary>
public abstract record AnswerSubject : PostSubject, ILiveContent
{
    /// <summary>The seminar it's about; the id 0 if it is about none.</summary>
    public virtual SeminarId SeminarOfPost => default;
}

/// <summary>That an earlier post no longer holds. It has no message of its own: the earlier one is edited.</summary>
public abstract record RenewalSubject : PostSubject
{
    /// <summary>Whether it is about a post that says <paramref name="earlier"/>.</summary>
    public abstract bool Renews(PostSubject earlier);
}
