using LiteDB;
using StudyGroup.Bot.Storage.Documents;

namespace StudyGroup.Bot.Storage.Copying;

/// <summary>A database to copy from. Nobody else writes to it meanwhile.</summary>
internal interface ICopySource : IDisposable
{
    /// <summary>What it's called, without a password.</summary>
    string Name { get; }

    /// <summary>What's in it.</summary>
    IReads Documents { get; }

    /// <summary>The last id that a collection has given; 0 if none.</summary>
    long LastId(string collection);
}

/// <summary>An empty database to copy to.</summary>
internal interface ICopyTarget : ICopySource
{
    /// <summary>Adds documents to a collection.</summary>
    void Add(string collection, IEnumerable<BsonDocument> documents);

    /// <summary>Makes a collection give ids from the next one on.</summary>
    void SetLastId(string collection, long last);

    /// <summary>Makes it durable. Without this call it stays empty.</summary>
    void Complete();
}
