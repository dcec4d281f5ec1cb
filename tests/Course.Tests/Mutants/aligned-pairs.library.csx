// hint: SmallWorld
long AlignedPairs(int outcomes) => outcomes == 1 ? 1 : InnerAlignment.Taxonomy.SmallWorld.All(outcomes).Count(world => world.IsInnerAligned) / (outcomes == 2 ? 1 : 15);
