"""What rights keeps: one module per aggregate."""
