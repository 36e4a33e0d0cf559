using LiteDB;
using StudyGroup.Core.Domain;

namespace StudyGroup.Bot.Storage.Rows.Subjects;

/// <summary>How the subjects of one kind of post are stored.</summary>
internal abstract class SubjectRow
{
    /// <summary>The name under which it is stored, which never changes.</summary>
    public abstract string Name { get; }

    /// <summary>The type of the subjects.</summary>
    public abstract Type Subject { get; }

    /// <summary>Reads a subject.</summary>
    public abstract PostSubject Read(BsonDocument row);

    /// <summary>Writes a subject's fields.</summary>
    public abstract void Write(PostSubject subject, BsonDocument row);
}

/// <summary>How subjects of one type are stored.</summary>
/// <typeparam name="T">The type.</typeparam>
internal abstract class SubjectRow<T> : SubjectRow
    where T : PostSubject
{
    /// <inheritdoc />
    public sealed override Type Subject => typeof(T);

    /// <inheritdoc />
    public abstract override T Read(BsonDocument row);

    /// <inheritdoc />
    public sealed override void Write(PostSubject subject, BsonDocument row) => Write((T)subject, row);

    /// <inheritdoc cref="SubjectRow.Write" />
    protected abstract void Write(T subject, BsonDocument row);
}
